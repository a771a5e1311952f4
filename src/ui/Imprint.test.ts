import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CopySchema } from '../domain/copy.ts';
import type { ImprintConfig as Texts } from '../domain/config.ts';
import Imprint from './Imprint.svelte';

const copy = v.parse(
  CopySchema,
  parse(readFileSync(new URL('../content/copy/zh.yaml', import.meta.url), 'utf8')),
);
const EMPTY: Texts = { reviewNumber: '', basemapSource: '', note: '', credit: '' };
const html = (imprint: Partial<Texts> = {}, root = ''): string =>
  render(Imprint, { props: { imprint: { ...EMPTY, ...imprint }, copy, root } }).body;

describe('the imprint', () => {
  test('warns, strongly, while the map has no review number', () => {
    expect(html()).toMatch(new RegExp(`<strong[^>]*>${copy.imprint.noReview}</strong>`));
  });

  test('says the review number instead once there is one', () => {
    const markup = html({ reviewNumber: 'GS(2025)1号' });
    expect(markup).toContain('审图号：GS(2025)1号');
    expect(markup).not.toContain(copy.imprint.noReview);
  });

  test('says source, note and credit where they are set, and nothing of them where not', () => {
    const markup = html({ basemapSource: '某图', note: '示意图', credit: '制图：某' });
    for (const text of ['底图数据：某图', '示意图', '制图：某']) expect(markup).toContain(text);
    expect(html()).not.toContain('底图数据');
  });

  test.each(['', '../../'])('links to the data from a page that is “%s” away from the root', (root) => {
    const links = [...html({}, root).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual([`${root}data/regions.geojson`, `${root}data/facts.csv`]);
  });

  test.each(['reviewNumber', 'basemapSource', 'note', 'credit'] as const)(
    'shows a hostile %s as words',
    (key) => {
      const markup = html({ [key]: '<script>alert(1)</script>' });
      expect(markup).not.toContain('<script');
      expect(markup).toContain('&lt;script');
    },
  );
});
