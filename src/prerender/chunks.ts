import * as v from 'valibot';

const ManifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    css: v.optional(v.array(v.string()), []),
    imports: v.optional(v.array(v.string()), []),
  }),
);

/** Built files that a page asks for ahead of time, relative to the build's root. */
export interface Chunks {
  /** Scripts of level 1 beyond the entry. */
  readonly app: readonly string[];
  /** Scripts and styles of level 2. */
  readonly level2: readonly string[];
}

const ENTRY = 'index.html';

/** Finds the files of both levels in Vite's manifest; what the entry holds anyway is left out. */
export function chunksOf(manifest: unknown): Chunks {
  const entries = v.parse(ManifestSchema, manifest);
  const filesOf = (key: string, seen = new Set<string>()): string[] => {
    const entry = entries[key];
    if (!entry || key === ENTRY || seen.has(key)) return [];
    seen.add(key);
    return [entry.file, ...entry.css, ...entry.imports.flatMap((each) => filesOf(each, seen))];
  };
  const app = filesOf('src/app.ts');
  return { app, level2: filesOf('src/level2.svelte.ts').filter((file) => !app.includes(file)) };
}
