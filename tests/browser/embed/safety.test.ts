import fc from 'fast-check';
import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import { DIVISIONS } from '../../../src/domain/adcode.ts';
import { LANGS } from '../../../src/domain/lang.ts';
import { VIEWS } from '../../../src/domain/view.ts';
import { TOPICS } from '../../../src/domain/vocabulary.ts';
import { SCHEMES } from '../../../src/state/url.ts';
import { eventually } from '../../support/harness.ts';
import { command as say, embedIn } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';

const MESSAGES = 10_000;
/** How many are sent before the embed is looked at again. */
const BATCH = 500;
const AREAS = DIVISIONS.map(({ adcode }) => adcode);
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
const ours = { to: fc.constant('zhengha-map'), v: fc.constant(1) };
/** Commands as documented, so that those that are none meet every state. */
const good = fc.oneof(
  { weight: 6, arbitrary: command('select', { area: fc.constantFrom(null, ...AREAS) }) },
  { weight: 3, arbitrary: command('view', { value: fc.constantFrom(...VIEWS) }) },
  { weight: 3, arbitrary: command('topic', { value: fc.subarray([...TOPICS]).map((all) => all.join(',')) }) },
  { weight: 1, arbitrary: command('scheme', { value: fc.constantFrom(...SCHEMES) }) },
  { weight: 1, arbitrary: command('lang', { value: fc.constantFrom(...LANGS) }) },
);
function command(cmd: string, more: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
  return fc.record({ ...ours, cmd: fc.constant(cmd), ...more });
}
const message = fc.oneof(
  { weight: 1, arbitrary: good },
  { weight: 5, arbitrary: near },
  { weight: 2, arbitrary: dialect },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** What the host may hear, whatever it said: the documented events, and the dialects it spoke itself. */
function isDocumented(heard: unknown): boolean {
  if (typeof heard === 'string') return /^\[iFrameSizer\]a:\d+:\d+:(init|resizeObserver)$/.test(heard);
  if (typeof heard !== 'object' || heard === null) return false;
  if ('type' in heard && heard.type === 'iframe-resized') return true;
  if (!('source' in heard) || heard.source !== 'zhengha-map' || !('event' in heard)) return false;
  if (!('eid' in heard) || heard.eid !== 'zh-1') return false;
  const data: Readonly<Record<string, unknown>> =
    'data' in heard && typeof heard.data === 'object' ? { ...heard.data } : {};
  if (heard.event === 'area')
    return (
      [null, ...AREAS].some((each) => each === data['area']) && VIEWS.some((each) => each === data['view'])
    );
  if (heard.event === 'share')
    return /^http:\/\/127\.0\.0\.1:\d+\/(en\/)?(\?[\w=&,]*)?$/.test(String(data['url']));
  return heard.event === 'size' || heard.event === 'ready';
}

/** Whether an embed that is at level 1 shows a state that its address can name, and nothing else. Returns the address. */
async function isSound(inside: Frame, home: string): Promise<string> {
  const shown = await inside.evaluate(() => ({
    address: location.href,
    level: document.documentElement.dataset['level'],
    scheme: document.documentElement.dataset['scheme'] ?? '',
    open: [...document.querySelectorAll('.area--open')].map(({ id }) => id),
    strange: document.querySelectorAll('img, iframe, object, embed, script:not([src])').length,
  }));
  const { origin, pathname, searchParams } = new URL(shown.address);
  expect(origin + pathname).toBe(home);
  const among = (key: string, values: readonly string[]): void =>
    expect([null, ...values], key).toContain(searchParams.get(key));
  among('area', AREAS);
  among('view', VIEWS);
  among('scheme', SCHEMES);
  among('lang', LANGS);
  for (const topic of searchParams.get('topic')?.split(',') ?? []) expect(TOPICS).toContain(topic);
  expect(['area', 'view', 'topic', 'scheme', 'lang', 'eid']).toEqual(
    expect.arrayContaining([...searchParams.keys()]),
  );
  expect(shown).toMatchObject({ level: '1', strange: 0 });
  expect(SCHEMES).toContain(shown.scheme);
  const area = searchParams.get('area');
  expect(shown.open, shown.address).toEqual(area ? [`area-${area}`] : []);
  return shown.address;
}

test('ten thousand random messages of the parent throw nothing, lead nowhere, are answered to nobody else, and leave the embed in a documented state', async ({
  openHost,
  lab,
  site,
}) => {
  const listen =
    '<script>window.heard = []; addEventListener("message", ({ data, source }) => heard.push([data, source === frames[0]]))</script>';
  const home = `${site.url}embed/`;
  const embed = `<iframe title="郑哈图" width="600" height="500" src="${home}?eid=zh-1"></iframe>`;
  const beside = `<iframe title="beside" srcdoc='${listen}'></iframe>`;
  const host = lab.put('host.html', article({ embed: embed + beside, listener: listen }));
  const page = await openHost(
    `<!doctype html><link rel="icon" href="data:,">${listen}<iframe title="host" width="800" height="800" src="${host}"></iframe>`,
  );
  await page.frameLocator('iframe').frameLocator('iframe >> nth=0').locator('html[data-scheme]').waitFor();
  const hosting = page.frames().find((frame) => frame.url() === host);
  const inside = page.frames().find((frame) => frame.url().startsWith(home));
  const neighbour = page.frames().find((frame) => frame.url() === 'about:srcdoc');
  if (!hosting || !inside || !neighbour) throw new Error('The three pages are not there.');
  const heardIn = (frame: Frame): Promise<[unknown, boolean][]> =>
    frame.evaluate(() => (window as unknown as { heard: [unknown, boolean][] }).heard);
  const before = await page.evaluate(() => history.length);

  const messages = fc.sample<unknown>(message, { numRuns: MESSAGES, seed: 5 });
  const states = new Set<string>();
  for (let from = 0; from < MESSAGES; from += BATCH) {
    await hosting.evaluate(
      (all) =>
        // The answer to the last is the answer to all: messages keep their order.
        new Promise<void>((resolve) => {
          const embed = document.querySelector('iframe')?.contentWindow;
          for (const one of JSON.parse(all) as unknown[]) embed?.postMessage(one, '*');
          addEventListener('message', ({ data, source }: MessageEvent<{ event?: string } | null>) => {
            if (source === embed && data?.event === 'size') setTimeout(resolve);
          });
          embed?.postMessage({ to: 'zhengha-map', v: 1, cmd: 'size?' }, '*');
        }),
      JSON.stringify(messages.slice(from, from + BATCH)),
    );
    if (from === 0) await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
    states.add(await isSound(inside, home));
  }
  // It did obey: what was looked at was not one state only.
  expect(states.size).toBeGreaterThan(10);
  const heard = (await heardIn(hosting)).filter(([, isEmbed]) => isEmbed).map(([data]) => data);
  expect(heard.length).toBeGreaterThan(MESSAGES / BATCH);
  expect(heard.filter((each) => !isDocumented(each))).toEqual([]);
  expect(await heardIn(neighbour)).toEqual([]);
  expect(await heardIn(page.mainFrame())).toEqual([]);
  expect(await page.evaluate(() => history.length)).toBe(before);
}, 240_000);

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
  await say(page, { cmd: 'select', area: '410102' });
  await eventually(() => new URL(first.url()).searchParams.get('area')).toBe('410102');
  expect(await second.evaluate(() => 'heard' in window)).toBe(false);
});
