import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { GeneratorCopySchema, type GeneratorData } from '../../domain/generator-copy.ts';
import type { PageData } from '../../domain/page-data.ts';
import type { Region } from '../../domain/region.ts';
import type { View } from '../../domain/view.ts';
import { readPageData } from '../../../tests/support/page-data.ts';
import { altOf, articleHtml, captionOf } from './article-html.ts';

const ADDRESS = 'https://map.example/?area=410181';
const data: GeneratorData = {
  copy: v.parse(GeneratorCopySchema, parse(readFileSync('src/content/generator/zh.yaml', 'utf8'))),
  siteUrl: '',
  publisher: '郑州日报',
};

describe('the package for official accounts', () => {
  let page: PageData;
  beforeAll(async () => {
    page = await readPageData();
  });
  const gongyi = () => page.regions.find(({ adcode }) => adcode === '410181') ?? null;

  const articleOf = (region: Region | null, view: View = 'zhengzhou', address = ADDRESS): string =>
    articleHtml({ page, region, view, address, data });

  test('has an article of sections with inline styles and nothing that an editor throws out', () => {
    const html = articleOf(gongyi());
    expect([...new Set(html.match(/<\/?\w+/g))].sort()).toEqual([
      '</section',
      '</span',
      '<br',
      '<section',
      '<span',
    ]);
    expect(html).not.toMatch(/\sclass=|\sid=|<a /);
    expect(html).toContain('突破2000亿元');
    expect(html).toContain('《');
  });

  test('tells of all reported areas where none is chosen', () => {
    const html = articleOf(null);
    for (const name of ['中原区', '二七区', '巩义市', '伊州区']) expect(html).toContain(`>${name}<`);
  });

  test('tells of 伊州区 alone where its view is chosen', () => {
    const html = articleOf(null, 'yizhou');
    expect(html).toContain('>伊州区<');
    for (const name of ['中原区', '二七区', '巩义市']) expect(html).not.toContain(`>${name}<`);
  });

  test('marks where map and QR code belong, with the line under the map', () => {
    const html = articleOf(gongyi());
    expect(html).toMatch(/〔在这里放 地图\.png〕[^]*未取得审图号[^]*〔在这里放 二维码\.png〕/);
  });

  test('carries caption, maker, review and alternative text', () => {
    expect(captionOf(page, gongyi(), data)).toBe(
      '巩义市。制图：郑州日报。未取得审图号，仅供内部预览。扫码看互动地图。',
    );
    expect(altOf(page, gongyi(), data)).toContain('巩义市地图。');
    expect(altOf(page, gongyi(), data)).not.toMatch(/\{|\}/);
  });

  test('shows hostile words as words', () => {
    const region = gongyi();
    if (!region) throw new Error('There is no 巩义市.');
    const evil = '<img src=x onerror=alert(1)>';
    const html = articleOf({ ...region, headline: evil, summary: evil, name: evil }, 'zhengzhou', evil);
    expect(html).not.toContain('<img');
  });
});
