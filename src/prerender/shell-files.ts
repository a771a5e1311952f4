import * as v from 'valibot';
import { ManifestSchema } from './chunks.ts';
import type { ShellFiles } from './template.ts';

/** A shell's files in the manifest of its own build; `null` stands for development, where they are the sources. */
export function shellFiles(manifest: unknown, script: string, style: string): ShellFiles {
  const entries = v.parse(v.nullable(ManifestSchema), manifest);
  const addressOf = (source: string): string => {
    if (!entries) return `/${source}`;
    const entry = entries[source];
    if (!entry) throw new Error(`The build has no ${source}.`);
    return `./${entry.file}`;
  };
  return { script: addressOf(script), style: addressOf(style) };
}
