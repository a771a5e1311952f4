import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { GeneratorCopySchema, type GeneratorData } from '../../domain/generator-copy.ts';
import type { PageData } from '../../domain/page-data.ts';
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

  test('has an article of sections with inline styles and nothing that an editor throws out', () => {
    const html = articleHtml(page, gongyi(), ADDRESS, data);
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
    const html = articleHtml(page, null, ADDRESS, data);
    for (const name of ['中原区', '二七区', '巩义市', '伊州区']) expect(html).toContain(`>${name}<`);
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
    const html = articleHtml(page, { ...region, headline: evil, summary: evil, name: evil }, evil, data);
    expect(html).not.toContain('<img');
  });
});
