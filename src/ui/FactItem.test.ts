import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Article } from '../domain/article.ts';
import { CopySchema } from '../domain/copy.ts';
import type { Fact } from '../domain/fact.ts';
import FactItem from './FactItem.svelte';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const copy = v.parse(CopySchema, parse(read('../content/copy/zh.yaml')));
const ARTICLE: Article = { id: 'gongyi', title: '铝都再起', byline: ['甲一'], names: [], anchor: '铝都再起' };
const FACT: Fact = {
  id: 'gongyi-aluminium',
  kind: 'target',
  period: 'fyp15',
  topic: 'industry',
  label: '力争铝产业产值',
  value: { text: '突破2000亿元', number: 2000, unit: '亿元', qualifier: '突破' },
  evidence: { article: 'gongyi', paragraph: 7, phrase: '力争铝产业产值突破2000亿元' },
};
const EVIL = '<img src=x onerror=alert(1)>';

const html = (fact: Partial<Fact> = {}, article: Partial<Article> = {}): string =>
  render(FactItem, {
    props: {
      fact: { ...FACT, ...fact },
      article: { ...ARTICLE, ...article },
      mark: '①',
      shown: true,
      said: true,
      copy,
    },
  }).body;
/** What a reader reads: no tags, no comments. */
const words = (markup: string): string => markup.replace(/<!--[^]*?-->/g, '').replace(/<[^>]*>/g, '');

describe('a fact on screen', () => {
  test('reads as one line, figure as printed', () => {
    expect(words(html()).replace(/\s/g, '')).toContain('力争铝产业产值突破2000亿元');
  });

  test('keeps number and unit in one element that never breaks, without a gap between them', () => {
    const figure = /<span class="figure">([^]*?)<\/span>\s*(?:<!--[^]*?-->\s*)*<span class="fact__meta"/.exec(
      html(),
    )?.[1];
    expect(words(figure ?? 'no figure')).toBe('突破2000亿元');
    expect(read('../styles/facts.css')).toMatch(/\.figure,\s[^}]*white-space: nowrap/);
  });

  test('says where it was printed: the mark of its source, paragraph and phrase', () => {
    const text = words(html());
    for (const part of ['出处① 第7段', '力争铝产业产值突破2000亿元']) {
      expect(text).toContain(part);
    }
  });

  test('says of a caption that it is one, and of no paragraph 0', () => {
    const text = words(html({ evidence: { ...FACT.evidence, paragraph: 0 } }));
    expect(text).toContain('图片说明');
    expect(text).not.toContain('第0段');
  });

  test('opens its phrase without a script', () => {
    expect(html()).toMatch(/<label[^>]*><input type="checkbox"[^>]*>[^<]*出处①[^<]*<\/label><q>/);
    const css = read('../styles/facts.css');
    expect(css).toMatch(/\.evidence:has\(:checked\) \+ q \{\s*display: block/);
    // An engine without `:has()` keeps what stands outside of this.
    expect(css.split('@supports')[0]).toMatch(/\.fact > q \{\s*display: block/);
  });

  test('shows no figure where none was printed', () => {
    const { id, kind, period, topic, label, evidence } = FACT;
    const without: Fact = { id, kind, period, topic, label, evidence };
    const { body } = render(FactItem, {
      props: { fact: without, article: ARTICLE, mark: '①', shown: true, said: true, copy },
    });
    expect(body).not.toContain('class="figure"');
    expect(words(body)).toContain('力争铝产业产值');
  });

  test('stays in the HTML, hidden, when a topic filter leaves it out', () => {
    const props = { fact: FACT, article: ARTICLE, mark: '①', said: true, copy };
    const root = (shown: boolean) =>
      /<li[^>]*>/.exec(render(FactItem, { props: { ...props, shown } }).body)?.[0];
    expect(root(false)).toMatch(/\shidden\b/);
    expect(root(true)).not.toMatch(/\shidden\b/);
  });

  test.each([
    ['label', html({ label: EVIL })],
    ['value', html({ value: { text: EVIL } })],
    ['phrase', html({ evidence: { ...FACT.evidence, phrase: EVIL } })],
  ])('shows a hostile %s as words', (_, markup) => {
    expect(markup).not.toContain('<img');
    expect(markup).toContain('&lt;img');
  });
});
