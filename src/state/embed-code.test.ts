import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TOPICS } from '../domain/vocabulary.ts';
import {
  ampCode,
  elementCode,
  embedUrl,
  iframeCode,
  pymCode,
  wordPressCode,
  type EmbedWish,
} from './embed-code.ts';
import { SANDBOX } from './sandbox.ts';
import { DEFAULT_URL_STATE, parseUrl } from './url.ts';

const wish = (change: Partial<EmbedWish> = {}): EmbedWish => ({
  root: 'https://map.example/zh/',
  lang: 'zh',
  state: { ...DEFAULT_URL_STATE, area: '410181' },
  look: {},
  title: '巩义市，互动地图',
  eid: 'zh-410181',
  ...change,
});

describe('the plain code', () => {
  test('is one frame with a title, lazy, sandboxed, of a height that a page can live with', () => {
    const code = iframeCode(wish());
    expect(code.match(/<iframe/g)).toHaveLength(1);
    expect(code).not.toContain('<script');
    expect(code).toContain('src="https://map.example/zh/embed/?area=410181&amp;eid=zh-410181"');
    for (const part of [
      'loading="lazy"',
      'title="巩义市，互动地图"',
      'allow="fullscreen"',
      `sandbox="${SANDBOX}"`,
    ])
      expect(code).toContain(part);
    expect(code).toMatch(/style="[^"]*height:clamp\(/);
  });
});

test('every code says the state that its address restores', () => {
  const state = { ...DEFAULT_URL_STATE, view: 'aid', topics: TOPICS.slice(0, 2), scheme: 'dark' } as const;
  const url = new URL(embedUrl(wish({ state, look: { ui: 'min' } })));
  expect(parseUrl(url.search, '', new Set())).toEqual(state);
  expect(url.searchParams.get('ui')).toBe('min');
  const element = elementCode(wish({ state, look: { ui: 'min' } }));
  expect(element).toContain('<zhengha-map view="aid" topic="industry,innovation" scheme="dark" ui="min">');
});

test('the element stands around a picture with a link, which is all there is without script', () => {
  const code = elementCode(wish());
  expect(code).toMatch(
    /<zhengha-map area="410181">\s*<a href="[^"]*\?area=410181"[^>]*><img [^>]*alt="巩义市/,
  );
  expect(code).toContain('<script async src="https://map.example/zh/embed.js"></script>');
});

test('WordPress’s secret stands in the frame’s hash, in its attribute and in the quote', () => {
  const code = wordPressCode(wish(), 'Ab12');
  expect(code.match(/data-secret="Ab12"/g)).toHaveLength(2);
  expect(code).toContain('#?secret=Ab12"');
});

test('AMP’s form grows and stands near the top, so it has an overflow button and a placeholder', () => {
  const code = ampCode(wish(), '看全图');
  expect(code).toMatch(/<amp-img placeholder /);
  expect(code).toMatch(/<div overflow [^>]*aria-label="看全图">看全图<\/div>/);
  expect(code).toContain(' resizable ');
});

test('whatever is in title and look, no code has more than its own elements', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), (title, link) => {
      const hostile = wish({ title: `"><script>${title}</script>`, look: { link } });
      const codes = [iframeCode, pymCode, elementCode].map((make) => make(hostile));
      for (const code of [...codes, ampCode(hostile, title), wordPressCode(hostile, 'a1')]) {
        expect(code.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(
          code.includes('<zhengha-map') ? 1 : 0,
        );
        expect(code).not.toContain('"><script>');
      }
    }),
    { numRuns: 30 },
  );
});
