import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CopySchema } from '../domain/copy.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';
import { titleOf } from './title.ts';

const copy = v.parse(
  CopySchema,
  parse(readFileSync(new URL('../content/copy/zh.yaml', import.meta.url), 'utf8')),
);
const page: PageData = {
  lang: 'zh',
  copy,
  siteUrl: '',
  imprint: { reviewNumber: '', basemapSource: '', note: '', credit: '' },
  basemap: null,
  regions: [],
  articles: [],
  frames: [],
  aid: { title: '援疆', steps: [] },
  distanceKm: 2000,
};
const region = (headline: string | null): Region => ({
  adcode: '410181',
  name: '巩义市',
  nameEn: 'Gongyi',
  parent: '410100',
  role: 'focus',
  areaKm2: 1042,
  labelPoint: [113, 34.7],
  bbox: [112.8, 34.5, 113.3, 34.9],
  headline,
  summary: null,
  remark: null,
  leads: [],
  facts: [],
  articles: [],
});

describe('the title', () => {
  test('is the page’s own while nothing is open', () => {
    expect(titleOf(page, null)).toBe(copy.site.title);
  });

  test('begins with the open area and its headline', () => {
    expect(titleOf(page, region('铝都再起'))).toBe(`巩义市：铝都再起 - ${copy.site.title}`);
  });

  test('begins with the name alone where an area has no headline', () => {
    expect(titleOf(page, region(null))).toBe(`巩义市 - ${copy.site.title}`);
  });

  test('begins with both names while two areas are compared', () => {
    const pair = [region('铝都再起'), { ...region(null), name: '二七区' }] as const;
    expect(titleOf(page, region('铝都再起'), pair)).toBe(`巩义市与二七区，逐项比较 - ${copy.site.title}`);
  });
});
