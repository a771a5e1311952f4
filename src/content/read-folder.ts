import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as v from 'valibot';
import type { Problem } from './problem.ts';
import { readFile, traceOf, type ReadFile } from './read-file.ts';
import type { Unread } from './unread.ts';

/** One file of a folder that was read without a problem. */
export interface Entry<T> extends ReadFile<T> {
  /** The file's name without its ending: the adcode or the article id it should hold. */
  readonly name: string;
  readonly location: string;
}

export interface Folder<T> {
  readonly entries: readonly Entry<T>[];
  /** What is there and could not be read, or the folder itself. */
  readonly unread: readonly Unread[];
  readonly problems: readonly Problem[];
}

const ENDING = '.yaml';

function listed(directory: string): string[] | undefined {
  try {
    return readdirSync(directory).filter((name) => !name.startsWith('.')).sort(); // prettier-ignore
  } catch {
    return undefined;
  }
}

/** Reads every YAML file of a folder in the order of its names; one broken file hides no other. */
export function readFolder<const S extends v.GenericSchema>(
  schema: S,
  directory: string,
  base: string,
): Folder<v.InferOutput<S>> {
  const entries: Entry<v.InferOutput<S>>[] = [];
  const unread: Unread[] = [];
  const problems: Problem[] = [];
  const shown = (file: string): string => path.relative(base, file).split(path.sep).join('/');

  const found = listed(directory);
  if (found === undefined) {
    unread.push({ name: directory, text: null });
    problems.push({ file: shown(directory), line: null, message: 'the folder cannot be read, expected a folder of YAML files' }); // prettier-ignore
  }
  for (const name of found ?? []) {
    const location = path.join(directory, name);
    const file = shown(location);
    const stem = path.parse(name).name;
    const parsed = name.endsWith(ENDING)
      ? readFile(schema, location, file)
      : { ok: false as const, problems: [{ file, line: null, message: `the file is named ${JSON.stringify(name)}, expected a name that ends in ${ENDING}` }] }; // prettier-ignore
    if (parsed.ok) entries.push({ file, location, name: stem, value: parsed.value, lineOf: parsed.lineOf });
    else {
      unread.push({ name: stem, text: traceOf(location) });
      problems.push(...parsed.problems);
    }
  }
  return { entries, unread, problems };
}
