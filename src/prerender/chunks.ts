import * as v from 'valibot';
import { WORKER_NAME } from './one-maplibre.ts';

const EntrySchema = v.object({
  file: v.string(),
  name: v.optional(v.string()),
  css: v.optional(v.array(v.string()), []),
  imports: v.optional(v.array(v.string()), []),
});
type Entry = v.InferOutput<typeof EntrySchema>;

/** What Vite says of a build: source file → built file. */
export const ManifestSchema = v.record(v.string(), EntrySchema);

/** Built files that a page asks for ahead of time, relative to the build's root. */
export interface Chunks {
  /** Scripts of level 1 beyond the entry. */
  readonly app: readonly string[];
  /** Scripts and styles of level 2. */
  readonly level2: readonly string[];
  /** What level 2 loads for itself once it runs: MapLibre's worker. */
  readonly level2Worker: string | undefined;
  /** Scripts and styles of the kiosk beyond level 1. */
  readonly kiosk: readonly string[];
  /** What watches over the kiosk's start. */
  readonly boot: { readonly scripts: readonly string[]; readonly styles: readonly string[] };
}

/** The page's own build. */
const PAGE = { entry: 'index.html', app: 'src/app.ts' } as const;
const LEVEL2 = 'src/level2.svelte.ts';

/**
 * Finds the files of both levels in Vite's manifest of a shell's build, by the sources of its entry and its level 1; what
 * the entry holds anyway is left out.
 */
export function chunksOf(manifest: unknown, shell: { entry: string; app: string } = PAGE): Chunks {
  const entries = v.parse(ManifestSchema, manifest);
  const entriesOf = (key: string, seen = new Set<string>()): Entry[] => {
    const entry = entries[key];
    if (!entry || key === shell.entry || seen.has(key)) return [];
    seen.add(key);
    return [entry, ...entry.imports.flatMap((each) => entriesOf(each, seen))];
  };
  const filesOf = (key: string): string[] => entriesOf(key).flatMap(({ file, css }) => [file, ...css]);
  const app = filesOf(shell.app);
  const beyondApp = (key: string): string[] => filesOf(key).filter((file) => !app.includes(file));
  const boot = entries['src/kiosk-boot.ts'];
  return {
    app,
    level2: beyondApp(LEVEL2),
    level2Worker: Object.values(entries).find(({ name }) => name === WORKER_NAME)?.file,
    kiosk: beyondApp('src/kiosk.ts'),
    boot: { scripts: boot ? [boot.file] : [], styles: boot?.css ?? [] },
  };
}
