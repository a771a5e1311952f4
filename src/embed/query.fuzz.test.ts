import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCHEMES } from '../domain/scheme.ts';
import { BACKGROUNDS, FURNITURE, parseLook } from './look.ts';
import { parseOptions } from './options.ts';

const RUNS = { numRuns: 10_000 };
const KEYS = ['eid', 'scheme', 'lang', 'bg', 'ui', 'link', 'area', 'view', 'topic', 'childId'];
const HOSTILE = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://bank.example@evil.example/',
  'https://user:pass@evil.example/',
  '//evil.example/',
  'https://',
  'https:evil.example',
  '"><img src=x onerror=alert(1)>',
  '%00',
  '__proto__',
  'constructor',
];
const value = fc.oneof(
  fc.string(),
  fc.webUrl(),
  fc.constantFrom(...HOSTILE, 'dark', 'min', 'transparent', 'en'),
);
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string()), value), { maxLength: 12 })
  .map((pairs) => `?${pairs.map(([key, text]) => `${key}=${text}`).join('&')}`);

describe('any query', () => {
  test('gives a look from the lists, and a name that is safe in a selector', () => {
    fc.assert(
      fc.property(query, (search) => {
        const { eid, scheme, bg, ui } = parseLook(search);
        expect(SCHEMES).toContain(scheme);
        expect(BACKGROUNDS).toContain(bg);
        expect(FURNITURE).toContain(ui);
        expect(eid ?? 'zh-1').toMatch(/^[a-z0-9-]{1,40}$/i);
      }),
      RUNS,
    );
  });

  test('gives no link but one to an http(s) host, without a user name', () => {
    fc.assert(
      fc.property(query, (search) => {
        const { link } = parseOptions(search);
        if (link === null) return;
        const url = new URL(link);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
        expect(url.host).not.toBe('');
      }),
      RUNS,
    );
  });
});

test.each(HOSTILE)('%s is no link', (text) => {
  const { link } = parseOptions(`?link=${encodeURIComponent(text)}`);
  // Browsers read `https:evil.example` as an address of that host; written so it is nobody's link.
  expect(link).toBeNull();
});

test('the first of repeated keys wins', () => {
  expect(parseLook('?ui=min&ui=full').ui).toBe('min');
  expect(parseOptions('?link=https://a.example/&link=https://b.example/').link).toBe('https://a.example/');
});
