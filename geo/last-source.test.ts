import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEPT_FILE, lastSource } from './last-source.ts';

const sha256 = ['0'.repeat(64)];
const official = JSON.stringify({ source: 'tianditu', sha256 });

test('where no boundaries are, or the default ones, the default is built', () => {
  expect(lastSource(null, false)).toEqual({ source: 'datav' });
  expect(lastSource(JSON.stringify({ source: 'datav', sha256 }), true)).toEqual({ source: 'datav' });
});

test('official boundaries are built again from the copy of their file', () => {
  expect(lastSource(official, true)).toEqual({ source: 'tianditu', file: KEPT_FILE });
});

test('official boundaries whose file is gone are not replaced by others in silence', () => {
  expect(lastSource(official, false)).toMatch(/tianditu\.geojson.* is gone; expected --source/);
});

test.each(['', '{', '{}', '{"source":"gadm","sha256":[]}', '{"source":"tianditu"}'])(
  'a record that says nothing, %j, is a sentence',
  (record) => expect(lastSource(record, true)).toMatch(/source\.json does not say .*; expected --source/),
);

test('any record is either a choice or a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.boolean(), (record, isKept) => {
      const last = lastSource(record, isKept);
      expect(typeof last === 'string' ? last.endsWith('.') : last.source.length > 0).toBe(true);
    }),
  );
});
