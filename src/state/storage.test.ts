import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULTS, readStored, writeStored } from './storage.ts';

/** A storage of one page, as the standard describes it. */
function fakeStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}
const refusing = new Proxy(fakeStorage(), {
  get: () => () => {
    throw new DOMException('Blocked', 'SecurityError');
  },
});

test('what was written is read again', () => {
  const storage = fakeStorage();
  writeStored(storage, { singleKeys: false });
  expect(readStored(storage)).toEqual({ singleKeys: false });
});

test('a missing or blocked storage means the defaults, and writing to it does no harm', () => {
  for (const storage of [null, refusing]) {
    writeStored(storage, { singleKeys: false });
    expect(readStored(storage)).toEqual(DEFAULTS);
  }
});

test('another version and anything broken mean the defaults', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const storage = fakeStorage();
      storage.setItem('zhengha-map', text);
      expect(readStored(storage)).toEqual(DEFAULTS);
    }),
  );
  const storage = fakeStorage();
  storage.setItem('zhengha-map', '{"version":2,"singleKeys":false}');
  expect(readStored(storage)).toEqual(DEFAULTS);
});
