import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ConfigSchema } from './config.ts';

describe('the configuration', () => {
  test('is all empty where a newsroom has set nothing: nothing is guessed', () => {
    expect(v.parse(ConfigSchema, { imprint: {} })).toEqual({
      siteUrl: '',
      publisher: '',
      issueDate: '',
      issuePage: '',
      imprint: { reviewNumber: '', basemapSource: '', note: '', credit: '' },
      basemap: null,
    });
  });

  test('takes a published root and a date', () => {
    const set = { siteUrl: 'https://news.example/map/', issueDate: '2025-12-08', imprint: {} };
    expect(v.parse(ConfigSchema, set)).toMatchObject({ siteUrl: set.siteUrl, issueDate: set.issueDate });
  });

  test.each([
    ['a misspelt key', { siteURL: 'https://news.example/', imprint: {} }],
    ['a misspelt key of the imprint', { imprint: { review: '1' } }],
    ['an address without its last slash', { siteUrl: 'https://news.example/map', imprint: {} }],
    ['an address that is none', { siteUrl: 'news.example/', imprint: {} }],
    ['a date in words', { issueDate: '12月8日', imprint: {} }],
    ['a basemap that is only an address', { basemap: 'https://tiles.example/', imprint: {} }],
    ['a number for a text', { publisher: 5, imprint: {} }],
    ['no imprint', {}],
  ])('is refused with %s', (_, config) => expect(v.is(ConfigSchema, config)).toBe(false));
});
