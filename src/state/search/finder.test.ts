import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PageData } from '../../domain/page-data.ts';
import { pinyinOf } from '../../prerender/pinyin.ts';
import { readPageData } from '../../../tests/support/page-data.ts';
import { entriesOf, readings } from './entries.ts';
import { Finder, type Found } from './finder.ts';
import type { Finding } from './finding.ts';

let page: PageData;
let finder: Finder;
beforeAll(async () => {
  page = await readPageData();
  finder = new Finder(page, pinyinOf(page.regions));
});

const all = ({ places, facts, articles }: Found): Finding[] => [...places, ...facts, ...articles];
const areas = (query: string): string[] =>
  finder.find(query).places.flatMap((place) => (place.kind === 'area' ? [place.region.name] : []));
const factIds = (query: string): string[] => finder.find(query).facts.map(({ fact }) => fact.id);

describe('a name is found', () => {
  test.each([
    '巩义市',
    '巩义',
    '巩',
    'gongyi',
    'GONGYI',
    'ｇｏｎｇｙｉ',
    'gongyishi',
    'gong yi',
    "gong'yi",
    'gy',
    'gong',
  ])('as %s', (query) => {
    expect(areas(query)[0]).toBe('巩义市');
  });

  test.each([
    ['zz', '郑州市'],
    ['zhongmu', '中牟县'],
    ['xingyang', '荥阳市'],
    ['yizhou', '伊州区'],
    ['yz', '伊州区'],
    ['balikun', '巴里坤哈萨克自治县'],
    ['barkol', '巴里坤哈萨克自治县'],
    ['guancheng', '管城回族区'],
  ])('as %s: %s', (query, name) => {
    expect(areas(query)[0]).toBe(name);
  });

  test('of every area, in 汉字, pinyin and initials', () => {
    const pinyin = pinyinOf(page.regions);
    for (const { adcode, name } of page.regions) {
      const stem = (pinyin[adcode] ?? []).slice(0, -1);
      const initials = stem.map((syllable) => syllable.charAt(0)).join('');
      for (const query of [name, stem.join(''), stem.join(' '), initials])
        expect(areas(query)).toContain(name);
    }
  });

  test('by its initials alone, without everything else that begins alike', () => {
    expect(areas('gy')).toEqual(['巩义市']);
    expect(areas('zz')).toEqual(['郑州市']);
  });

  test('without the pinyin file too, by 汉字 and in English', () => {
    const plain = new Finder(page, {});
    expect(all(plain.find('巩义')).length).toBeGreaterThan(0);
    expect(plain.find('gongyi').places).toHaveLength(1);
  });
});

describe('what readers look for', () => {
  test('「铝」 is what 巩义 promises, its figure first', () => {
    expect(areas('铝')).toEqual(['巩义市']);
    expect(factIds('铝')[0]).toBe('gongyi-aluminium');
    expect(factIds('铝')).toContain('gongyi-aluminium-exchange');
  });

  test('「2000亿」 is one figure, however it is written', () => {
    for (const query of ['2000亿', '2,000亿', '２０００亿元', '2000'])
      expect(factIds(query)[0]).toBe('gongyi-aluminium');
    expect(factIds('2000亿')).toHaveLength(1);
  });

  test('「养老」 is every fact that says so, in three areas, and none with 养 or 老 apart', () => {
    const { facts } = finder.find('养老');
    expect(
      facts.every(({ fact }) => `${fact.label}${fact.value?.text}${fact.evidence.phrase}`.includes('养老')),
    ).toBe(true);
    expect(new Set(facts.map(({ region }) => region.name))).toEqual(new Set(['郑州市', '巩义市', '二七区']));
  });

  test('「援疆」 is the aid view, then 伊州区, its facts and the report', () => {
    const { places, facts, articles } = finder.find('援疆');
    expect(places[0]).toMatchObject({ kind: 'view', view: 'aid' });
    expect(areas('援疆')).toContain('伊州区');
    expect(facts.length).toBeGreaterThan(10);
    expect(articles.map(({ article }) => article.id)).toEqual(['aid-part-one']);
  });

  test('「巩」 is 巩义市, and the interview with its secretary', () => {
    expect(areas('巩')).toEqual(['巩义市']);
    expect(finder.find('巩').articles[0]?.article.id).toBe('gongyi-interview');
  });

  test('an article is found by its title, its kicker and its reporter', () => {
    for (const query of ['使命如山', '黄河与天山之间', '郑州援疆答卷'])
      expect(finder.find(query).articles[0]?.article.id).toBe('aid-part-one');
    expect(finder.find('谢庆').articles[0]?.article.id).toBe('gongyi-interview');
  });

  test('a fact is found by its phrase, its topic, and words apart with its area', () => {
    expect(factIds('地区生产总值迈上千亿元台阶')[0]).toMatch(/^gongyi-/);
    expect(finder.find('民生').facts.length).toBeGreaterThanOrEqual(18);
    expect(factIds('gy 铝')[0]).toBe('gongyi-aluminium');
    expect(finder.find('二七 养老').facts.every(({ region }) => region.name === '二七区')).toBe(true);
  });

  test('the name of an area does not bring up all that is said of it', () => {
    expect(finder.find('gongyi').facts).toEqual([]);
  });
});

describe('every query', () => {
  const query = fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
      .map((units) => String.fromCharCode(...units)),
    fc.stringMatching(/^[铝产业巩义养老援疆郑州十五伊gyzh0-9 、“”]{0,12}$/),
  );

  test('is answered with things that exist, each once, and never throws', () => {
    const known = new Set(entriesOf(page, {}).map(({ finding }) => finding.href));
    const adcodes = new Set(page.regions.map((region) => region.adcode));
    fc.assert(
      fc.property(query, (text) => {
        const found = all(finder.find(text));
        expect(found.filter((finding) => !known.has(finding.href))).toEqual([]);
        expect(new Set(found.map((finding) => finding.href)).size).toBe(found.length);
        expect(found.flatMap(({ lights }) => lights).every((adcode) => adcodes.has(adcode))).toBe(true);
      }),
    );
  });

  test('that finds nothing is answered with a shorter one that does, or with none', () => {
    fc.assert(
      fc.property(query, (text) => {
        const suggestion = finder.suggest(text);
        if (suggestion === null) return;
        expect(text).toContain(suggestion);
        expect(all(finder.find(suggestion)).length).toBeGreaterThan(0);
      }),
    );
    expect(finder.suggest('巩义的铝')).toBe('巩义');
    expect(finder.suggest('月球')).toBeNull();
  });

  test.each(['', '   ', '，。“”', '%', '\u0000'])('of nothing (%j) finds nothing', (text) => {
    expect(all(finder.find(text))).toEqual([]);
  });
});

test('an id that is found is a link that the page answers', () => {
  const hrefs = entriesOf(page, {}).map(({ finding }) => finding.href);
  expect(new Set(hrefs).size).toBe(hrefs.length);
  expect(hrefs.filter((href) => !/^#(aid|(area|fact|article)-[a-z0-9-]+)$/.test(href))).toEqual([]);
});

test('a name may be typed by syllable, in one piece and by initials, with or without its last character', () => {
  expect(readings(['gong', 'yi', 'shi'])).toEqual(['gong', 'yi', 'gongyi', 'gongyishi', 'gy', 'gys']);
  expect(readings([])).toEqual([]);
});
