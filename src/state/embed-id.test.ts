import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedId } from './embed-id.ts';

test('the same wish has the same short name, which an address and a selector take as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (wish) => {
      expect(embedId(wish)).toBe(embedId(wish));
      expect(embedId(wish)).toMatch(/^zh-[0-9a-z]{1,7}$/);
    }),
  );
});

test('embeds of one area that differ in anything have different names', () => {
  const wishes = [
    '',
    '&topic=industry',
    '&topic=talent',
    '&scheme=dark',
    '&ui=min',
    '&bg=transparent',
    '&lang=en',
  ];
  expect(new Set(wishes.map((wish) => embedId(`?area=410181${wish}`))).size).toBe(wishes.length);
});
