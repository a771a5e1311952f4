import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DIVISIONS } from '../../../src/domain/adcode.ts';
import { SCHEMES } from '../../../src/domain/scheme.ts';
import { VIEWS } from '../../../src/domain/view.ts';
import { TOPICS } from '../../../src/domain/vocabulary.ts';
import { BACKGROUNDS, FURNITURE } from '../../../src/embed/look.ts';
import { test } from '../../support/harness.ts';

/** Addresses that the embed's script begins at, in a browser. */
const BEGUN = 10_000;
/** How many of them one document takes before another is loaded. */
const PER_DOCUMENT = 500;
/** Addresses that are loaded as a host loads them, up to level 1: ten thousand of these would take minutes. */
const LOADED = 150;

const AREAS = DIVISIONS.map(({ adcode }) => adcode);
const KEYS = ['area', 'view', 'topic', 'scheme', 'lang', 'bg', 'ui', 'link', 'eid', 'childId', 'x'];
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  'https://bank.example@evil.example/',
  '__proto__',
  'constructor',
  '../../',
  '%',
  '%00',
  '%E4%B8',
];
const GOOD = [...AREAS, ...VIEWS, ...TOPICS, ...SCHEMES, ...BACKGROUNDS, ...FURNITURE, 'en', 'zh-1'];
const value = fc.oneof(
  fc.constantFrom(...GOOD),
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
);
const pair = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...KEYS) }, fc.string()), value, fc.boolean())
  .map(
    ([key, text, isPlain]) => `${key}=${isPlain ? text : encodeURIComponent(text.toWellFormed?.() ?? text)}`,
  );
const hash = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom('#?secret=abc123', '#?secret=<b>', '#area-410181', '#area-999999', '#'),
  fc.string().map((text) => `#${text}`),
);
const address = fc
  .tuple(
    fc.oneof(
      fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join('&')),
      fc.string(),
    ),
    hash,
  )
  .map(([query, fragment]) => `?${query}${fragment}`);

/** A page of the build whose policy lets it show the embed, so that each embed can be looked into. */
const PARENT = 'embed/new/';
const LISTS = { areas: AREAS, schemes: SCHEMES, root: '' };

test('ten thousand random addresses at which the embed begins throw nothing, lead nowhere, and bring no look, no area and no message beyond the documented', async ({
  open,
  site,
}) => {
  const page = await open(PARENT);
  const all = fc.sample(address, { numRuns: BEGUN, seed: 7 });
  const lists = { ...LISTS, root: site.url };
  const opened: string[] = [];
  for (let from = 0; from < BEGUN; from += PER_DOCUMENT) {
    const { wrong, areas } = await beginAt(page, all.slice(from, from + PER_DOCUMENT), lists);
    expect(wrong).toEqual([]);
    opened.push(...areas);
  }
  // The addresses are not all nonsense.
  expect(new Set(opened).size).toBeGreaterThan(10);
}, 600_000);

/**
 * Has the embed's own built script begin at one address after another, in one document: the address is written as a
 * host's `src` would be, then the script is loaded again as a new module. The document's engine lacks what level 1
 * needs, so that the document stays as it was sent.
 */
const beginAt = (page: Page, addresses: string[], lists: typeof LISTS) =>
  page.evaluate(
    async ({ addresses, lists: { areas, schemes, root } }) => {
      const wrong: [string, string][] = [];
      const opened: string[] = [];
      const frame = document.createElement('iframe');
      Object.assign(frame, { width: '330', height: '400', src: `${root}embed/?scheme=dark` });
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const inner = frame.contentWindow as (Window & typeof globalThis) | null;
      if (!inner) throw new Error('There is no frame.');
      const { dataset } = inner.document.documentElement;
      const entry = inner.document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';
      Reflect.deleteProperty(inner.String.prototype, 'replaceAll');
      const steps = [history.length, location.href];

      let at = '';
      const note = (what: unknown): number => wrong.push([at, String(what)]);
      inner.addEventListener('error', ({ message }) => note(message));
      inner.addEventListener('unhandledrejection', ({ reason }) => note(reason));
      const isOurs = (data: unknown): boolean => {
        if (typeof data === 'string') return /^pymxPYMx[\w-]{1,100}xPYMxheightxPYMx\d+$/.test(data);
        if (typeof data !== 'object' || data === null) return false;
        if ('secret' in data) return /^[a-z0-9]+$/i.test(String(data.secret));
        if (!('eid' in data) || !/^[a-z0-9][a-z0-9-]{0,39}$/i.test(String(data.eid))) return false;
        return 'event' in data && (data.event === 'size' || data.event === 'ready');
      };
      addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
        if (source === inner && !isOurs(data)) note(JSON.stringify(data));
      });

      for (const [index, address] of addresses.entries()) {
        at = address;
        delete dataset['bg'];
        delete dataset['ui'];
        inner.history.replaceState(null, '', inner.location.pathname + address);
        const script = inner.document.createElement('script');
        Object.assign(script, { type: 'module', src: `${entry}?${index}` });
        await new Promise<void>((resolve) => {
          script.onload = () => resolve();
          script.onerror = () => resolve(void note('did not load'));
          inner.document.head.append(script);
        });
        script.remove();
        const query = new URLSearchParams(inner.location.search);
        const among = (key: string, values: readonly string[]): string | undefined =>
          values.find((each) => each === query.get(key));
        if (dataset['scheme'] !== (among('scheme', schemes) ?? 'auto')) note('scheme');
        if (dataset['bg'] !== among('bg', ['transparent'])) note('bg');
        if (dataset['ui'] !== among('ui', ['min', 'map'])) note('ui');
        const shown = [...inner.document.querySelectorAll('.area--open')].map(({ id }) => id);
        const area = among('area', areas);
        if (shown.length > 1 || shown.some((id) => id !== `area-${area}`)) note(`opens ${shown.join()}`);
        opened.push(...shown);
        // As when a reader goes on: what the query opened closes.
        inner.dispatchEvent(new inner.HashChangeEvent('hashchange'));
      }
      const kept = inner.document.querySelectorAll('img, iframe, object, embed, script:not([src])').length;
      if (kept > 0) note('markup');
      if (inner.location.pathname !== new URL(`${root}embed/`).pathname) note('navigated');
      if (steps.join() !== [history.length, location.href].join()) note('moved its host');
      if (inner.closed || frame.contentWindow !== inner) note('gone');
      frame.remove();
      return { wrong, areas: opened };
    },
    { addresses, lists },
  );

test('random addresses, loaded up to level 1, bring no markup, no link but http(s), and no state beyond the documented', async ({
  open,
  site,
}) => {
  const page = await open(PARENT);
  const all = fc.sample(address, { numRuns: LOADED, seed: 8 });
  const wrong = await page.evaluate(
    async ({ all, areas, views, topics, root }) => {
      const wrong: [string, string][] = [];
      for (const address of all) {
        const note = (what: string): number => wrong.push([address, what]);
        const frame = document.createElement('iframe');
        frame.src = `${root}embed/${address}`;
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.append(frame);
        await loaded;
        const [inner, there] = [frame.contentDocument, frame.contentWindow];
        if (!inner || !there) throw new Error('There is no frame.');
        // A command that is none: the embed prepares to read it.
        there.postMessage({ to: 'zhengha-map' }, '*');
        await new Promise<void>((resolve) => {
          const look = (): void => {
            if (inner.documentElement.dataset['level'] === '1') resolve();
            else setTimeout(look);
          };
          look();
        });
        const { bg, ui, scheme = '' } = inner.documentElement.dataset;
        if (inner.querySelector('img, iframe, object, embed, script:not([src])')) note('markup');
        for (const { protocol, username } of inner.querySelectorAll<HTMLAnchorElement>('a[target]'))
          if (!/^https?:$/.test(protocol) || username) note('link');
        if (![undefined, 'transparent'].includes(bg) || ![undefined, 'min'].includes(ui)) note('look');
        if (!['light', 'dark', 'auto'].includes(scheme)) note('scheme');
        const query = new URL(there.location.href).searchParams;
        const has = (key: string, values: readonly string[]): boolean =>
          (query.get(key)?.split(',') ?? []).every((each) => values.includes(each));
        if (!has('area', areas) || !has('view', views) || !has('topic', topics)) note(there.location.href);
        if (there.location.pathname !== new URL(`${root}embed/`).pathname) note('navigated');
        frame.remove();
      }
      return wrong;
    },
    { all, areas: AREAS, views: VIEWS, topics: TOPICS, root: site.url },
  );
  expect(wrong).toEqual([]);
}, 240_000);
