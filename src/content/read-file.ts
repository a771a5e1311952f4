import { readFileSync } from 'node:fs';
import type * as v from 'valibot';
import { parseFile, type LineOf, type Parsed } from './parse-file.ts';

/** One file that was read without a problem. */
export interface ReadFile<T> {
  /** The file as messages name it. */
  readonly file: string;
  readonly value: T;
  readonly lineOf: LineOf;
}

/** Reads one YAML or JSON file against a schema: the typed value, or every problem with its line. Never throws. */
export function readFile<const S extends v.GenericSchema>(
  schema: S,
  location: string,
  file: string,
): Parsed<v.InferOutput<S>> {
  const text = textOf(location);
  if (text !== undefined) return parseFile(schema, file, text);
  const message = 'the file cannot be read, expected text in UTF-8';
  return { ok: false, problems: [{ file, line: null, message }] };
}

function textOf(location: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(location));
    // Two bytes a character are good UTF-8 where all of it is English.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What can be made out of a file in whatever encoding, ids among it; `null` when nothing can. */
export function traceOf(location: string): string | null {
  try {
    // Two bytes a character leave a zero beside each letter of an id.
    return readFileSync(location, 'latin1').replaceAll('\0', '');
  } catch {
    return null;
  }
}
