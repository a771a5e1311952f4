import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Article } from '../domain/article.ts';
import { CopySchema } from '../domain/copy.ts';
import type { Fact } from '../domain/fact.ts';
import type { Region } from '../domain/region.ts';
import AreaSection from './AreaSection.svelte';

const copy = v.parse(
  CopySchema,
  parse(readFileSync(new URL('../content/copy/zh.yaml', import.meta.url), 'utf8')),
);
const article = (id: string, title: string): Article => ({
  id,
  title,
  byline: ['甲一'],
  names: [],
  anchor: title,
});
const ARTICLES = [article('a', '第一篇'), article('b', '别处的'), article('c', '第二篇')];
const fact = (id: string, kind: Fact['kind'], period: Fact['period'], cites: string): Fact => ({
  id,
  kind,
  period,
  topic: 'industry',
  label: `说明${id}`,
  value: { text: '5公里', number: 5, unit: '公里' },
  evidence: { article: cites, paragraph: 1, phrase: '5公里' },
});
const REGION: Region = {
  adcode: '410181',
  name: '巩义市',
  nameEn: 'Gongyi',
  parent: '410100',
  role: 'focus',
  areaKm2: 1042.4,
  labelPoint: [113, 34.7],
  bbox: [112.8, 34.5, 113.3, 34.9],
  headline: '铝都再起',
  summary: '一段概述。',
  remark: null,
  leads: ['done'],
  facts: [fact('done', 'achieved', 'fyp14', 'a'), fact('wanted', 'target', 'fyp15', 'c')],
  articles: ['a', 'c'],
};
const CITY: Region = { ...REGION, adcode: '410100', name: '郑州市', parent: null, role: 'city' };
const EVIL = '<img src=x onerror=alert(1)>';

function html(region: Partial<Region> = {}, passes: (fact: Fact) => boolean = () => true): string {
  const props = {
    region: { ...REGION, ...region },
    city: CITY,
    articles: ARTICLES,
    open: true,
    passes,
    copy,
  };
  return render(AreaSection, { props }).body;
}
const words = (markup: string): string => markup.replace(/<!--[^]*?-->/g, '').replace(/<[^>]*>/g, '');
const headings = (markup: string): string[] =>
  [...markup.matchAll(/<h3(?![^>]*\shidden)[^>]*>([^<]*)/g)].map(([, text = '']) => text);

describe('the section of an area', () => {
  test('is named by its heading and can be linked to by its adcode', () => {
    const markup = html();
    expect(markup).toMatch(/<section[^>]*id="area-410181"[^>]*aria-labelledby="title-410181"/);
    expect(markup).toMatch(/<h2[^>]*id="title-410181"[^>]*>巩义市/);
  });

  test('says headline, summary and size', () => {
    const text = words(html());
    for (const part of ['铝都再起', '一段概述。', '面积约1042平方公里']) expect(text).toContain(part);
  });

  test('wears the colour that its area has on the map', () => {
    const root = (region: Partial<Region>) => /<section[^>]*>/.exec(html(region))?.[0] ?? '';
    expect(root({ adcode: '650502', parent: '650500' })).toMatch(/class="[^"]*\barea--aid\b/);
    expect(root({})).not.toContain('area--aid');
    const css = readFileSync(new URL('../styles/panel.css', import.meta.url), 'utf8');
    expect(css).toMatch(/\.area--aid \.area__headline \{\s*color: var\(--aid-text\)/);
  });

  test('keeps what was achieved, what goes on and what is promised apart, and has no empty heading', () => {
    expect(headings(html()).slice(0, 2)).toEqual(['“十四五”实绩', '“十五五”目标']);
    expect(headings(html())).not.toContain(copy.facts.underWay);
  });

  test('has no fact under a heading of another period, earlier periods first, and what is under way after the promises', () => {
    const facts = [
      fact('aided', 'achieved', 'aid11', 'a'),
      fact('far', 'target', '2035', 'a'),
      fact('near', 'target', 'fyp15', 'a'),
      fact('lately', 'achieved', 'now', 'a'),
      fact('doing', 'action', 'now', 'a'),
    ];
    const text = words(html({ facts }));
    const done = ['第十一批援疆纪实', '说明aided', '眼下实绩', '说明lately'];
    const promised = ['“十五五”目标', '说明near', '到2035年目标', '说明far'];
    expect(text).toMatch(new RegExp([...done, ...promised, '正在做', '说明doing'].join('[^]*')));
    expect(text).not.toContain('“十四五”实绩');
  });

  test('lets what only mentions it say when and of which kind it is', () => {
    const facts = [fact('wanted', 'target', 'fyp15', 'a')];
    expect(words(html({ role: 'context', headline: null, summary: null, leads: [], facts }))).toMatch(
      /说明wanted[^]*产业 · “十五五”目标/,
    );
  });

  test('leads to the first of its targets', () => {
    const facts = [fact('far', 'target', '2035', 'a'), fact('near', 'target', 'fyp15', 'a')];
    expect(html({ facts }).match(/<h3[^>]*id="targets-410181"[^>]*>[^<]*/g)?.[0]).toContain('“十五五”目标');
  });

  test('lists its sources in the order of their marks, and no article that it does not cite', () => {
    const text = words(html()).replace(/\s+/g, '');
    expect(text).toContain('①《第一篇》');
    expect(text).toContain('②《第二篇》');
    expect(text).not.toContain('别处的');
  });

  test('marks each fact with the number of its own source', () => {
    expect(words(html())).toMatch(/说明done[^]*出处①[^]*说明wanted[^]*出处②/);
  });

  test('leads back to the story and to its city', () => {
    expect(html()).toMatch(/<nav[^>]*>[^]*href="#story"[^]*href="#area-410100"[^>]*>郑州市/);
  });

  test('says of an area nobody reported on that it is not reported, and lists what mentions it', () => {
    const markup = html({ role: 'context', headline: null, summary: null, leads: [] });
    expect(words(markup)).toContain(copy.area.unreported);
    expect(headings(markup)[0]).toBe(copy.area.mentions);
    const silent = html({ headline: null, summary: null, leads: [], facts: [], articles: [] });
    expect(headings(silent)).toEqual([]);
  });

  test('says so when a topic filter leaves none of its facts', () => {
    expect(words(html({}, () => false))).toContain(copy.filter.noneHere);
    expect(words(html())).not.toContain(copy.filter.noneHere);
  });

  test('says its remark', () => {
    expect(words(html({ remark: '界线示意' }))).toContain('界线示意');
  });

  test.each(['name', 'headline', 'summary', 'remark'] as const)('shows a hostile %s as words', (key) => {
    const markup = html({ [key]: EVIL });
    expect(markup).not.toContain('<img');
    expect(markup).toContain('&lt;img');
  });

  test('has no style attribute and no inline handler, which the policy of the page would stop', () => {
    expect(html()).not.toMatch(/\sstyle=|\son[a-z]+=/);
  });
});
