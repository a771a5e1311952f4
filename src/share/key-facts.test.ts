import { describe, expect, test } from 'vitest';
import { fact, figure, region } from '../ui/fixture.ts';
import { keyFacts } from './key-facts.ts';

const ids = (facts: ReturnType<typeof keyFacts>): string[] => facts.map(({ id }) => id);

describe('the facts a picture carries', () => {
  test('are promises first, and among them what editors chose, then figures', () => {
    const area = region('410181', '巩义市', {
      leads: ['chosen', 'done'],
      facts: [
        fact('words'),
        fact('done', { kind: 'achieved', ...figure(70, '%') }),
        fact('number', figure(300, '亿元')),
        fact('chosen'),
      ],
    });
    expect(ids(keyFacts(area, 4))).toEqual(['chosen', 'number', 'words', 'done']);
    expect(ids(keyFacts(area, 2))).toEqual(['chosen', 'number']);
  });

  test('keep the editors’ order where nothing else decides', () => {
    const area = region('410181', '巩义市', { facts: [fact('b'), fact('a'), fact('c')] });
    expect(ids(keyFacts(area, 3))).toEqual(['b', 'a', 'c']);
  });

  test('have a value', () => {
    const { value: _, ...bare } = fact('bare');
    expect(keyFacts(region('410181', '巩义市', { facts: [bare] }), 4)).toEqual([]);
  });
});
