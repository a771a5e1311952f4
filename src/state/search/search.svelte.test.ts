import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PageData } from '../../domain/page-data.ts';
import { pinyinOf } from '../../prerender/pinyin.ts';
import { readPageData } from '../../../tests/support/page-data.ts';
import { Story } from '../story.svelte.ts';
import { Finder } from './finder.ts';
import { FACTS_MAX, Search } from './search.svelte.ts';

let page: PageData;
let finder: Finder;
beforeAll(async () => {
  page = await readPageData();
  finder = new Finder(page, pinyinOf(page.regions));
});

let story: Story;
let search: Search;
beforeEach(() => {
  story = new Story(page, {});
  search = new Search(story, finder);
});
const lit = (): string[] =>
  page.regions
    .filter(({ adcode, role }) => role !== 'city' && story.emphasis(adcode) === 'lit')
    .map(({ name }) => name);

describe('an open search', () => {
  test('lights the areas of all that it found, and dims the others', () => {
    search.ask('养老');
    expect(lit()).toEqual(['二七区', '巩义市']);
    expect(story.emphasis('410102')).toBe('dimmed');
  });

  test('lights a city’s divisions where only the city itself was found', () => {
    search.ask('zz');
    expect(lit()).toHaveLength(12);
  });

  test('lights nothing while nothing is asked or found, and after its end', () => {
    for (const query of ['铝', '月球', '铝', '']) search.ask(query);
    expect(story.emphasis('410102')).toBe('plain');
    search.ask('月球');
    expect(story.emphasis('410102')).toBe('plain');
    search.ask('铝');
    search.end();
    expect(story.emphasis('410102')).toBe('plain');
  });

  test('lists areas before facts before articles, and no more facts than can be read', () => {
    search.ask('郑州');
    const kinds = search.listed.map(({ kind }) => (kind === 'view' ? 'area' : kind));
    expect(kinds).toEqual([...kinds].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    search.ask('民生');
    expect(search.listed.filter(({ kind }) => kind === 'fact').length).toBeLessThanOrEqual(FACTS_MAX);
  });

  test('goes around the ends of its list, and back to the first with every query', () => {
    search.ask('铝');
    search.move(-1);
    expect(search.at).toBe(search.listed.length - 1);
    search.move(1);
    expect(search.at).toBe(0);
    search.move(1);
    search.ask('铝产');
    expect(search.at).toBe(0);
    search.ask('月球');
    search.move(1);
    expect(search.at).toBe(0);
  });

  test('suggests only where it found nothing', () => {
    search.ask('铝');
    expect(search.suggestion).toBeNull();
    search.ask('月球养老');
    expect(search.suggestion).toBe('养老');
  });

  test('changes no address: only choosing does', () => {
    const told: unknown[] = [];
    story.follow((state) => told.push(state));
    search.ask('铝');
    search.end();
    expect([told, story.touched]).toEqual([[], false]);
  });
});

const ORDER = ['area', 'fact', 'article'];
