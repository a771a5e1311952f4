import type * as v from 'valibot';
import type { Path } from './describe.ts';

/** A key that no schema knows, and the keys it could have been. */
export interface UnknownKey {
  readonly path: Path;
  readonly known: readonly string[];
}

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/**
 * Every key that stands where a strict object does not know it. valibot stops at the first one of an
 * object; editors want them all at once.
 */
export function unknownKeys(schema: v.GenericSchema, input: unknown, path: Path = []): UnknownKey[] {
  if ('wrapped' in schema) return unknownKeys(schema.wrapped as v.GenericSchema, input, path);
  if ('item' in schema && Array.isArray(input)) {
    const item = schema.item as v.GenericSchema;
    return input.flatMap((each, at) => unknownKeys(item, each, [...path, at]));
  }
  if (!('entries' in schema) || !isRecord(input)) return [];
  const entries = schema.entries as Readonly<Record<string, v.GenericSchema>>;
  const known = Object.keys(entries);
  return Object.keys(input).flatMap((key) => {
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (entry !== undefined) return unknownKeys(entry, input[key], [...path, key]);
    return schema.type === 'strict_object' ? [{ path: [...path, key], known }] : [];
  });
}
