import { describe, expect, test } from 'vitest';
import { DIVISIONS } from '../domain/adcode.ts';
import type { Fact } from '../domain/fact.ts';
import type { Region } from '../domain/region.ts';
import { select } from './select.ts';
import { DEFAULT_URL_STATE, type UrlState } from './url.ts';

const REGIONS = DIVISIONS.map((division): Region => ({
  ...division,
  role: division.parent ? 'context' : 'city',
  areaKm2: 1,
  labelPoint: [0, 0],
  bbox: [0, 0, 1, 1],
  headline: null,
  summary: null,
  remark: null,
  leads: [],
  facts: [],
  articles: [],
}));
const open = (area: string | null, view: 'zhengzhou' | 'yizhou' | null = null) =>
  select(REGIONS, { ...DEFAULT_URL_STATE, area, view });

describe('the selection', () => {
  test('is nothing at first: 郑州’s frame, every area plain', () => {
    const { region, activeFrame, emphasis } = open(null);
    expect([region, activeFrame]).toEqual([null, 'zhengzhou']);
    expect(new Set(REGIONS.map(({ adcode }) => emphasis(adcode)))).toEqual(new Set(['plain']));
  });

  test('makes one area stand out and the others step back', () => {
    const { region, emphasis } = open('410181');
    expect(region?.name).toBe('巩义市');
    expect(emphasis('410181')).toBe('selected');
    expect(emphasis('410102')).toBe('dimmed');
  });

  test('turns to the frame the area lies in', () => {
    expect(open('650502').activeFrame).toBe('yizhou');
    expect(open('650500').activeFrame).toBe('yizhou');
    expect(open('410181').activeFrame).toBe('zhengzhou');
  });

  test('follows a view that was asked for', () => {
    expect(open(null, 'yizhou').activeFrame).toBe('yizhou');
  });

  test('keeps the parts of an open city plain, and dims those of the other city', () => {
    const { emphasis } = open('410100');
    expect(emphasis('410100')).toBe('selected');
    for (const { adcode, parent } of DIVISIONS) {
      if (parent) expect(emphasis(adcode)).toBe(parent === '410100' ? 'plain' : 'dimmed');
    }
  });

  test('is nothing for a code that is not on the map', () => {
    expect(open('999999').region).toBeNull();
    expect(open('999999').emphasis('410181')).toBe('plain');
  });
});

const fact = (id: string, topic: Fact['topic']): Fact => ({
  id,
  kind: 'achieved',
  period: 'now',
  topic,
  label: id,
  evidence: { article: 'a', paragraph: 1, phrase: id },
});
const TOLD = REGIONS.map((region): Region => {
  if (region.adcode === '410181') return { ...region, facts: [fact('x', 'industry'), fact('y', 'talent')] };
  return region.adcode === '650502' ? { ...region, facts: [fact('z', 'aid')] } : region;
});

describe('the topic filter', () => {
  const { matches, passes, emphasis, counts } = select(TOLD, { ...DEFAULT_URL_STATE, topics: ['industry'] });

  test('lets the facts of the chosen topics pass, and counts them per area', () => {
    expect([passes(fact('a', 'industry')), passes(fact('a', 'aid'))]).toEqual([true, false]);
    expect([...matches]).toEqual([['410181', 1]]);
  });

  test('lights the areas that have such facts and lets the others step back', () => {
    expect([emphasis('410181'), emphasis('650502')]).toEqual(['lit', 'dimmed']);
  });

  test('leaves the numbers on the chips alone: they count all facts of a topic', () => {
    expect([counts.get('industry'), counts.get('aid'), counts.get('ecology')]).toEqual([1, 1, 0]);
  });

  test('lets everything pass while no topic is chosen', () => {
    const all = select(TOLD, DEFAULT_URL_STATE);
    expect(all.passes(fact('a', 'aid'))).toBe(true);
    expect([...all.matches]).toEqual([]);
    expect(all.emphasis('650502')).toBe('plain');
  });
});

describe('a comparison', () => {
  test('makes both areas stand out', () => {
    const { compared, emphasis } = select(REGIONS, { ...DEFAULT_URL_STATE, compare: ['410102', '650502'] });
    expect(compared?.map(({ name }) => name)).toEqual(['中原区', '伊州区']);
    expect(['410102', '650502', '410181'].map(emphasis)).toEqual(['selected', 'selected', 'dimmed']);
  });

  test('opens in the view that shows both of its areas: their frame’s, or the pair of frames', () => {
    const viewOf = (pair: readonly [string, string], rest: Partial<UrlState> = {}) =>
      select(REGIONS, { ...DEFAULT_URL_STATE, ...rest, compare: pair }).view;
    expect(viewOf(['650502', '650521'])).toBe('yizhou');
    expect(viewOf(['410102', '410181'])).toBe('zhengzhou');
    expect(viewOf(['410102', '650502'])).toBe('aid');
    expect(viewOf(['650502', '410100'])).toBe('aid');
    expect(viewOf(['650502', '650521'], { area: '410181' })).toBe('yizhou');
    expect(viewOf(['410102', '650502'], { area: '410102' })).toBe('aid');
    expect(viewOf(['650502', '650521'], { view: 'zhengzhou' })).toBe('zhengzhou');
  });

  test('is none while one of the two is not on the map', () => {
    const state = { ...DEFAULT_URL_STATE, compare: ['410102', '999999'] as const };
    expect(select(REGIONS, state).compared).toBeNull();
  });
});
