import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Article } from '../domain/article.ts';
import { fill } from '../domain/copy.ts';
import type { Fact } from '../domain/fact.ts';
import { excerptsOf } from './article-facts.ts';
import ArticleCards from './ArticleCards.svelte';
import FactLinks from './FactLinks.svelte';
import { COPY, EVIL, fact, figure, region, words } from './fixture.ts';

const article = (id: string, rest: Partial<Article> = {}): Article => ({
  id,
  title: `标题${id}`,
  kicker: '——访谈',
  series: '系列之一',
  byline: ['甲一', '乙二'],
  names: [],
  anchor: id,
  ...rest,
});
const from = (id: string, cites: string): Fact =>
  fact(id, { ...figure(5, '亿元'), evidence: { article: cites, paragraph: 1, phrase: '5亿元' } });
const REGIONS = [
  region('410182', '荥阳市', { facts: [from('p', 'a')] }),
  region('410181', '巩义市', { facts: [from('x', 'a'), from('y', 'a'), from('z', 'b')] }),
];
const html = (articles = [article('a'), article('b')], passes = (_: Fact) => true): string =>
  render(ArticleCards, { props: { articles, regions: REGIONS, passes, copy: COPY } }).body;
const card = (id: string, markup = html()): string =>
  new RegExp(`<details[^>]*id="article-${id}"[^]*?</details>`).exec(markup)?.[0] ?? '';

describe('the card of an article', () => {
  test('can be linked to by the article’s id and opens without a script', () => {
    expect(card('a')).toMatch(/<details[^>]*>[^]*<summary/);
    expect(card('b')).not.toBe('');
  });

  test('says title, kicker, byline, series and how much was taken from it', () => {
    const text = words(card('a'));
    for (const part of ['标题a', '——访谈', '甲一 乙二', '系列之一', fill(COPY.articles.taken, { count: 3 })])
      expect(text).toContain(part);
  });

  test('names the areas it speaks of, those with most first, each with its count and a way to it', () => {
    expect(excerptsOf('a', REGIONS).map((each) => each.region.name)).toEqual(['巩义市', '荥阳市']);
    for (const target of ['#area-410181', '#area-410182']) expect(card('a')).toContain(`href="${target}"`);
    expect(words(card('a'))).toMatch(/巩义市\s*2条\s*荥阳市\s*1条/);
  });

  test('names the areas it only mentions after them, with a way to each', () => {
    const named = card('b', html([article('a'), article('b', { names: ['410182'] })]));
    expect(words(named)).toMatch(new RegExp(`巩义市\\s*1条\\s*荥阳市\\s*${COPY.articles.named}`));
    expect(named).toContain('href="#area-410182"');
  });

  test('does not carry the statements of the areas a second time before it is opened', () => {
    expect(card('a')).not.toContain('#fact-');
  });

  test('says so when a topic filter leaves none of its facts, and still how many there are', () => {
    const text = words(
      card(
        'a',
        html([article('a')], () => false),
      ),
    );
    expect(text).toContain(COPY.filter.noneHere);
    expect(text).toContain(fill(COPY.articles.taken, { count: 3 }));
  });

  test.each(['title', 'kicker', 'series'] as const)('shows a hostile %s as words', (key) => {
    expect(html([article('a', { [key]: EVIL })])).not.toContain('<img');
  });
});

describe('statements in short', () => {
  const { body } = render(FactLinks, {
    props: { facts: [from('x', 'a'), fact('w', { value: { text: '百亿级' } })] },
  });

  test('lead each to its fact', () => {
    for (const id of ['x', 'w']) expect(body).toContain(`href="#fact-${id}"`);
  });

  test('keep number and unit together', () => {
    expect(words(/<span class="figure">([^]*?)<\/span>/.exec(body)?.[1] ?? '')).toBe('突破5亿元');
  });
});

test('without articles there is no heading either', () => {
  expect(words(html([]))).toBe('');
});
