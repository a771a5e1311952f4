import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as v from 'valibot';
import { parseFile, type LineOf } from './parse-file.ts';
import type { Problem } from './problem.ts';

/** One file that was read without a problem. */
export interface Entry<T> {
  /** The file as messages name it, relative to the project. */
  readonly file: string;
  /** The file's name without its ending: the adcode or the article id it should hold. */
  readonly name: string;
  readonly value: T;
  readonly lineOf: LineOf;
}

export interface Folder<T> {
  readonly entries: readonly Entry<T>[];
  /** Names of all YAML files there, also of those that could not be read. */
  readonly names: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

function textOf(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    return undefined;
  }
}

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
  const problems: Problem[] = [];
  const names = new Set<string>();
  const shown = (file: string): string => path.relative(base, file).split(path.sep).join('/');
  const complain = (file: string, message: string) => problems.push({ file, line: null, message });

  const found = listed(directory);
  if (found === undefined)
    complain(shown(directory), 'the folder cannot be read, expected a folder of YAML files');
  for (const base of found ?? []) {
    const file = shown(path.join(directory, base));
    if (!base.endsWith('.yaml')) {
      complain(file, `the file is named ${JSON.stringify(base)}, expected a name that ends in .yaml`);
      continue;
    }
    const name = base.slice(0, -'.yaml'.length);
    names.add(name);
    const text = textOf(path.join(directory, base));
    if (text === undefined) {
      complain(file, 'the file cannot be read, expected text in UTF-8');
      continue;
    }
    const parsed = parseFile(schema, file, text);
    if (parsed.ok) entries.push({ file, name, value: parsed.value, lineOf: parsed.lineOf });
    else problems.push(...parsed.problems);
  }
  return { entries, names, problems };
}
