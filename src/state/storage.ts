import * as v from 'valibot';

/** What a reader prefers on this device; defaults where nothing was chosen. */
export interface Stored {
  /** Whether `/` and `?` alone do something. */
  readonly singleKeys: boolean;
}
export const DEFAULTS: Stored = { singleKeys: true };

const KEY = 'zhengha-map';
const StoredSchema = v.object({ version: v.literal(1), singleKeys: v.boolean() });

/** The device's storage; `null` where it is blocked, which is normal. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Reads the preferences; what is missing, broken or of another version counts as nothing chosen. */
export function readStored(storage: Storage | null): Stored {
  try {
    const { singleKeys } = v.parse(StoredSchema, JSON.parse(storage?.getItem(KEY) ?? 'null'));
    return { singleKeys };
  } catch {
    return DEFAULTS;
  }
}

/** Keeps the preferences for the next visit; a full or blocked storage loses them. */
export function writeStored(storage: Storage | null, stored: Stored): void {
  try {
    storage?.setItem(KEY, JSON.stringify({ version: 1, ...stored }));
  } catch {
    // This visit has them.
  }
}
