import { beforeAll, describe, expect, test } from 'vitest';
import { readPageData } from '../../tests/support/page-data.ts';
import { fill } from '../domain/copy.ts';
import type { PageData } from '../domain/page-data.ts';
import { announcementOf, type Moment } from './announce.ts';
import { select } from './select.ts';
import { DEFAULT_URL_STATE, type UrlState } from './url.ts';

describe('what is said of a change', () => {
  let page: PageData;
  beforeAll(async () => {
    page = await readPageData();
  });
  const moment = (change: Partial<UrlState> = {}): Moment => {
    const state = { ...DEFAULT_URL_STATE, ...change };
    return { state, selection: select(page.regions, state), turn: null };
  };
  const said = (before: Partial<UrlState>, after: Partial<UrlState>): string | null =>
    announcementOf(moment(before), moment(after), page.copy);

  test('an opened area is named with what there is to read', () => {
    const facts = page.regions.find(({ adcode }) => adcode === '410181')?.facts.length ?? 0;
    expect(facts).toBeGreaterThan(0);
    expect(said({}, { area: '410181' })).toBe(
      fill(page.copy.status.opened, { name: '巩义市', count: facts }),
    );
    expect(said({ area: '410181' }, {})).toBe(page.copy.status.closed);
  });

  test('a topic is said with how many places and statements it leaves', () => {
    const { matches } = moment({ topics: ['openness'] }).selection;
    const facts = [...matches.values()].reduce((sum, count) => sum + count, 0);
    expect(facts).toBeGreaterThan(0);
    expect(said({ area: '410181' }, { area: '410181', topics: ['openness'] })).toBe(
      fill(page.copy.status.filtered, { topics: page.copy.topics.openness, areas: matches.size, facts }),
    );
    expect(said({ topics: ['openness'] }, {})).toBe(page.copy.status.unfiltered);
  });

  test('a step that a button went to is said with its number and title, and not again', () => {
    const turn = { step: 1, count: 5, title: '分三批' };
    const told = { ...moment({ view: 'aid' }), turn };
    const words = fill(page.copy.status.step, { step: 2, of: 5, title: '分三批' });
    expect(announcementOf(moment({ view: 'aid' }), told, page.copy)).toBe(words);
    expect(announcementOf(told, { ...told }, page.copy)).toBeNull();
  });

  test('another view is said, also when it closes what was open', () => {
    const words = fill(page.copy.status.view, { view: page.copy.views.aid });
    expect(said({}, { view: 'aid' })).toBe(words);
    expect(said({ area: '410181' }, { view: 'aid' })).toBe(words);
  });

  test('a comparison is said once, and ending it says what is open again', () => {
    const compare = ['410181', '410103'] as const;
    expect(said({ area: '410181' }, { area: '410181', compare })).toBe(
      fill(page.copy.compare.opened, { first: '巩义市', second: '二七区' }),
    );
    expect(said({ compare, topics: ['talent'] }, { compare })).toBe(page.copy.status.unfiltered);
    expect(said({ area: '410181', compare }, { area: '410181' })).toMatch(/巩义市/);
  });

  test('nothing is said where nothing that a listener can tell has changed', () => {
    expect(said({ area: '410181' }, { area: '410181', scheme: 'dark' })).toBeNull();
  });
});
