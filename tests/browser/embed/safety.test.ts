import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { DIVISIONS } from '../../../src/domain/adcode.ts';
import { VIEWS } from '../../../src/domain/view.ts';
import { eventually } from '../../support/harness.ts';
import { embedIn } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';

const MESSAGES = 10_000;
/** In a browser; the parsers themselves meet 10,000 in `src/embed/query.fuzz.test.ts`. */
const QUERIES = 150;
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '"><script>alert(1)</script>',
  '__proto__',
  'constructor',
  '../../',
  '410181',
  'aid',
  'industry',
];

const scalar = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const near = fc.record(
  {
    to: fc.constantFrom('zhengha-map', 'other'),
    v: fc.constantFrom(1, 2),
    cmd: fc.oneof(
      fc.constantFrom('select', 'view', 'topic', 'scheme', 'lang', 'size?', 'navigate', 'eval'),
      fc.string(),
    ),
    area: scalar,
    value: scalar,
    url: fc.constant('javascript:alert(1)'),
  },
  { requiredKeys: ['to'] },
);
const dialect = fc.oneof(
  fc.record({
    type: fc.constantFrom('iframe-child-init', 'iframe-get-child-dimensions', 'x'),
    bodyMargin: scalar,
  }),
  fc.record({ message: fc.constantFrom('ready', 'height', 'link'), secret: scalar, value: scalar }),
  fc.constantFrom(
    '[iFrameSizer]a:8:false:false:32:true',
    '[iFrameSizer]',
    'pymxPYMxaxPYMxwidthxPYMx1',
    '{"a":',
  ),
);
const message = fc.oneof({ weight: 5, arbitrary: near }, { weight: 2, arbitrary: dialect }, fc.jsonValue());

describe('ten thousand random messages of the parent', () => {
  test('throw nothing, lead nowhere, and leave the embed in a documented state', async ({
    openHost,
    site,
  }) => {
    const page = await openHost(
      article({
        embed: `<iframe title="郑哈图" width="600" height="500" src="${site.url}embed/?eid=zh-1"></iframe>`,
      }),
    );
    const inside = await embedIn(page);
    await inside.locator('body').click({ position: { x: 5, y: 5 } });
    await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
    const before = await page.evaluate(() => history.length);
    const messages = JSON.stringify(fc.sample<unknown>(message, { numRuns: MESSAGES, seed: 5 }));
    const heard = await page.evaluate(async (all) => {
      const frame = document.querySelector('iframe')?.contentWindow;
      const events = new Set<string>();
      addEventListener('message', ({ data, source }: MessageEvent<{ event?: string }>) => {
        if (source === frame && typeof data === 'object') events.add(String(data.event));
      });
      for (const one of JSON.parse(all) as unknown[]) frame?.postMessage(one, '*');
      // The answer to the last is the answer to all: messages keep their order.
      await new Promise<void>((resolve) => {
        addEventListener('message', ({ data }: MessageEvent<{ event?: string }>) => {
          if (data.event === 'size') resolve();
        });
        frame?.postMessage({ to: 'zhengha-map', v: 1, cmd: 'size?' }, '*');
      });
      return [...events];
    }, messages);
    expect(
      heard.filter((event) => !['size', 'area', 'share', 'fact', 'ready', 'undefined'].includes(event)),
    ).toEqual([]);

    const url = new URL(inside.url());
    expect(url.origin + url.pathname).toBe(`${site.url}embed/`);
    const areas = [null, ...DIVISIONS.map(({ adcode }) => adcode)];
    expect(areas).toContain(url.searchParams.get('area'));
    expect([null, ...VIEWS]).toContain(url.searchParams.get('view'));
    expect(
      [...url.searchParams.keys()].every((key) => ['area', 'view', 'topic', 'scheme', 'eid'].includes(key)),
    ).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await inside.evaluate(() => document.querySelectorAll('img, script:not([src])').length)).toBe(0);
  });
});

test('a message of another window than the parent is not heard, and nobody else is spoken to', async ({
  openHost,
  site,
}) => {
  const frame = (name: string): string =>
    `<iframe name="${name}" title="${name}" width="400" height="400" src="${site.url}embed/?eid=${name}"></iframe>`;
  const page = await openHost(article({ embed: frame('a') + frame('b') }));
  const [first, second] = [await embedIn(page, 0), await embedIn(page, 1)];
  for (const inside of [first, second]) {
    await inside.locator('body').click({ position: { x: 5, y: 5 } });
    await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
  }
  await second.evaluate(() => {
    addEventListener('message', ({ data }) => Object.assign(window, { heard: data as unknown }));
    parent.frames[0]?.postMessage({ to: 'zhengha-map', v: 1, cmd: 'select', area: '410181' }, '*');
    parent.frames[0]?.postMessage({ to: 'zhengha-map', v: 1, cmd: 'size?' }, '*');
  });
  await page.evaluate(() =>
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ to: 'zhengha-map', v: 1, cmd: 'select', area: '410102' }, '*'),
  );
  await eventually(() => new URL(first.url()).searchParams.get('area')).toBe('410102');
  expect(await second.evaluate(() => 'heard' in window)).toBe(false);
});

test('random queries throw nothing and bring no markup, no link but http(s), and no state beyond the documented', async ({
  open,
  site,
}) => {
  const key = fc.constantFrom(
    'area',
    'view',
    'topic',
    'scheme',
    'lang',
    'bg',
    'ui',
    'link',
    'eid',
    'childId',
    'x',
  );
  const queries = fc.sample(
    fc
      .array(fc.tuple(key, fc.oneof(fc.constantFrom(...HOSTILE), fc.string(), fc.webUrl())), { maxLength: 6 })
      .map((pairs) => pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')),
    { numRuns: QUERIES, seed: 7 },
  );
  // A page of the build whose policy lets it show the embed, so that each embed can be looked into.
  const page = await open('embed/new/');
  const found = await page.evaluate(
    async ({ root, all }) => {
      const wrong: string[] = [];
      for (const query of all) {
        const frame = document.createElement('iframe');
        frame.src = `${root}embed/?${query}`;
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        const inner = frame.contentDocument;
        const links = [...(inner?.querySelectorAll<HTMLAnchorElement>('a[target]') ?? [])];
        const { bg, ui, scheme } = inner?.documentElement.dataset ?? {};
        if (
          inner?.querySelector('img, script:not([src])') ||
          links.some(({ protocol }) => !/^https?:$/.test(protocol)) ||
          ![undefined, 'transparent'].includes(bg) ||
          ![undefined, 'min'].includes(ui) ||
          !['light', 'dark', 'auto'].includes(scheme ?? '')
        )
          wrong.push(query);
        frame.remove();
      }
      return wrong;
    },
    { root: site.url, all: queries },
  );
  expect(found).toEqual([]);
}, 240_000);
