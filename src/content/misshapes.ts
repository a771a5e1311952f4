import * as v from 'valibot';
import { describePath, type Path } from './describe.ts';

/** Something whose shape no object schema knows. */
export interface Misshape {
  readonly path: Path;
  readonly message: string;
}

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** What an object schema asks of one of its keys. */
const entryOf = (schema: v.GenericSchema, key: string): v.GenericSchema =>
  ('entries' in schema ? (schema.entries as Record<string, v.GenericSchema>)[key] : undefined) ?? v.never();

/**
 * Every key that stands where a strict object does not know it, and every list that stands for a mapping.
 * valibot stops at the first unknown key of an object and takes a list for an object; editors want to be
 * told all of it, in words.
 */
export function misshapes(schema: v.GenericSchema, input: unknown, path: Path = []): Misshape[] {
  if ('wrapped' in schema) return misshapes(schema.wrapped as v.GenericSchema, input, path);
  if ('item' in schema && Array.isArray(input)) {
    const item = schema.item as v.GenericSchema;
    return input.flatMap((each, at) => misshapes(item, each, [...path, at]));
  }
  if ('options' in schema && 'key' in schema && isRecord(input)) {
    // A variant: the option that the input names is the one to measure it by.
    const key = String(schema.key);
    const options = schema.options as readonly v.GenericSchema[];
    const named = options.find((option) => v.is(entryOf(option, key), input[key]));
    return named ? misshapes(named, input, path) : [];
  }
  if (schema.type === 'record' && 'value' in schema && isRecord(input)) {
    const value = schema.value as v.GenericSchema;
    return Object.keys(input).flatMap((key) => misshapes(value, input[key], [...path, key]));
  }
  if (!('entries' in schema)) return [];
  if (Array.isArray(input)) return [{ path, message: `${describePath(path)} is a list, expected a mapping` }];
  if (!isRecord(input)) return [];
  const entries = schema.entries as Readonly<Record<string, v.GenericSchema>>;
  const known = Object.keys(entries).join(', ');
  return Object.keys(input).flatMap((key) => {
    const here = [...path, key];
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (entry !== undefined) return misshapes(entry, input[key], here);
    if (schema.type !== 'strict_object') return [];
    return [{ path: here, message: `${describePath(here)} is not a known key, expected one of ${known}` }];
  });
}
