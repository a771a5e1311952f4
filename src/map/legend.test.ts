import { describe, expect, test } from 'vitest';
import type { Region } from '../domain/region.ts';
import type { LayerId } from '../state/layers.svelte.ts';
import { legendOf, type Picture } from './legend.ts';
import { symbolScale } from './scales.ts';

const region = (adcode: string, role: Region['role'], parent: string | null): Region => ({
  adcode,
  name: adcode,
  nameEn: adcode,
  parent,
  role,
  areaKm2: 1,
  labelPoint: [113, 34],
  bbox: [113, 34, 114, 35],
  headline: null,
  summary: null,
  remark: null,
  leads: [],
  facts: [],
  articles: [],
});
const REGIONS = [
  region('410100', 'city', null),
  region('410181', 'focus', '410100'),
  region('410182', 'context', '410100'),
  region('650502', 'focus', '650500'),
];

type Change = Partial<Pick<Picture, 'view' | 'mapWidth' | 'selection'>> & { regions?: Region[] };
const legend = (layers: readonly LayerId[], { regions = REGIONS, ...change }: Change = {}) =>
  legendOf({
    page: { regions },
    layers: { has: (id) => layers.includes(id) },
    view: 'zhengzhou',
    selection: { emphasis: () => 'plain', litBy: null, linkEmphasis: 'plain' },
    mapWidth: 800,
    ...change,
  });

describe('the legend', () => {
  test('names the surfaces that are there, in the order of their scale', () => {
    expect(legend(['divisions']).tones).toEqual([
      { tone: 'focus', strength: 'plain' },
      { tone: 'aid', strength: 'plain' },
      { tone: 'land', strength: 'plain' },
    ]);
    expect(legend(['divisions'], { regions: REGIONS.slice(0, 2) }).tones).toEqual([
      { tone: 'focus', strength: 'plain' },
    ]);
  });

  test('has no colour of divisions that are switched off', () => {
    expect(legend([]).tones).toEqual([]);
  });

  const emphasis = (adcode: string) => (adcode === '410181' ? 'lit' : 'dimmed');

  test.each(['topics', 'step', 'search'] as const)(
    'explains what is lit and what steps back: by %s',
    (litBy) => {
      const change = { selection: { emphasis, litBy, linkEmphasis: 'plain' } } as const;
      const lit = { strength: 'lit', words: `${litBy}-lit`, signs: ['focus'] };
      const dimmed = { strength: 'dimmed', words: `${litBy}-dimmed`, signs: ['aid', 'land'] };
      expect(legend(['divisions'], change).answers).toEqual([lit, dimmed]);
      expect(legend([], change).answers).toEqual([lit]);
      expect(legend(['divisions']).answers).toEqual([]);
    },
  );

  test('names each surface in a colour that the map has while some are lit and no other is plain', () => {
    const change = { selection: { emphasis, litBy: 'step', linkEmphasis: 'plain' } } as const;
    expect(legend(['divisions'], change).tones).toEqual([
      { tone: 'focus', strength: 'lit' },
      { tone: 'aid', strength: 'dimmed' },
      { tone: 'land', strength: 'dimmed' },
    ]);
  });

  test('explains the line around a city that is lit as a whole, in the colour of its end, and no other', () => {
    const whole = (city: string) => (adcode: string) => (adcode === city ? 'lit' : 'dimmed');
    const cities = (city: string, litBy: 'topics' | null) =>
      legend([], {
        regions: [...REGIONS, region('650500', 'city', null)],
        selection: { emphasis: whole(city), litBy, linkEmphasis: 'plain' },
      }).cities;
    expect([cities('410100', 'topics'), cities('650500', 'topics')]).toEqual([['focus'], ['aid']]);
    expect([cities('410181', 'topics'), cities('410100', null)]).toEqual([[], []]);
  });

  test('counts the link among what a step lights, while it is drawn', () => {
    const selection: Picture['selection'] = {
      emphasis: () => 'dimmed',
      litBy: 'step',
      linkEmphasis: 'lit',
    };
    const signsOf = (layers: readonly LayerId[]) =>
      legend(layers, { selection, view: 'aid' }).answers.map(({ signs }) => signs);
    expect(signsOf(['divisions', 'link'])).toEqual([['link'], ['focus', 'aid', 'land']]);
    expect(signsOf(['divisions'])).toEqual([['focus', 'aid', 'land']]);
  });

  test('explains rivers only while they are shown', () => {
    expect([legend(['rivers']).rivers, legend([]).rivers]).toEqual([true, false]);
  });

  test('explains the link only in the aid view, where it is drawn', () => {
    expect(legend(['link']).link).toBe(false);
    expect(legend(['link'], { view: 'aid' }).link).toBe(true);
    expect(legend([], { view: 'aid' }).link).toBe(false);
  });

  test('shows circles as large as the map draws them', () => {
    const { radius, samples } = symbolScale(REGIONS);
    expect(legend(['targets']).targets).toEqual(
      samples.map((count) => expect.objectContaining({ count, radius: radius(count, 'l') / 2 }) as unknown),
    );
    expect(legend([]).targets).toEqual([]);
  });

  test('shows no circle where the map is too small for them', () => {
    expect(legend(['targets'], { mapWidth: 195 }).targets).toEqual([]);
  });
});
