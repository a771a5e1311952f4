import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import {
  beginning,
  healthOf,
  holdCorner,
  inPhase,
  KIOSK,
  keyOf,
  LANDSCAPE,
  lookOf,
  openKiosk,
  PORTRAIT,
  TOUR,
  typeCode,
  UHD,
  wake,
} from '../support/kiosk.ts';
import { addressOf, listLink, mapLink, section, spotIn } from '../support/reader.ts';
import { AID, COPY } from '../support/words.ts';

const clock = { before: (page: Page) => page.clock.install() };
const question = (page: Page) => page.getByRole('alertdialog', { name: KIOSK.question });

describe('a kiosk nobody touches', () => {
  test('shows the scenes of its tour one after another, with the hint in another place each time', async ({
    open,
  }) => {
    const page = await openKiosk(open, '?scene=12', clock);
    const hint = page.getByText(KIOSK.hint, { exact: true });
    const places = new Set<string>();
    for (const { title } of [...TOUR.scenes, ...TOUR.scenes.slice(0, 1)]) {
      const heading = page.getByRole('heading', { name: title.zh, exact: true });
      for (let waited = 0; waited < 61 && (await heading.count()) === 0; waited++)
        await page.clock.runFor(1000);
      await heading.waitFor();
      places.add(String((await hint.boundingBox())?.x));
    }
    expect(places.size).toBe(3);
  });

  test('stands still where only one scene is wanted, and shows its home where none is', async ({ open }) => {
    const still = await openKiosk(open, '?attract=still', clock);
    await still.clock.runFor(200_000);
    await still.getByRole('heading', { name: TOUR.scenes[0]?.title.zh ?? '' }).waitFor();
    const off = await openKiosk(open, '?attract=off&home=410181');
    await section(off, '巩义市').waitFor();
    await listLink(off, '二七区').tap();
    await section(off, '二七区').waitFor();
    expect((await healthOf(off))?.phase).toBe('EXPLORE');
  });

  test('on a wall takes no touch at all', async ({ open }) => {
    const page = await openKiosk(open, '?layout=wall', LANDSCAPE);
    await page.touchscreen.tap(900, 500);
    expect(await page.getByText(KIOSK.hint).count()).toBe(0);
    await expect(inPhase(page, 'EXPLORE')).rejects.toThrow();
  });
});

describe('a visitor', () => {
  test('wakes the kiosk with a touch that opens nothing', async ({ open }) => {
    const page = await openKiosk(open);
    const { x, y } = await spotIn(mapLink(page, '巩义市')).catch(() => ({ x: 300, y: 400 }));
    await page.touchscreen.tap(x, y);
    await inPhase(page, 'EXPLORE');
    await beginning(page).waitFor();
    await page.touchscreen.tap(x, y);
    await eventually(() => page.locator('.kiosk__panel .area').count()).toBe(1);
  });

  test('may wake it with a long press or a swipe, too', async ({ open }) => {
    const page = await openKiosk(open);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: 1500 }],
      });
    await touch('touchStart', 300);
    for (let x = 320; x < 700; x += 40) await touch('touchMove', x);
    await touch('touchEnd', 700);
    await inPhase(page, 'EXPLORE');
    await beginning(page).waitFor();
  });

  test('opens areas by map and by name, and reads what was promised', async ({ open }) => {
    const page = await wake(await openKiosk(open));
    await mapLink(page, '巩义市').tap();
    await section(page, '巩义市').getByText('突破2000亿元').first().waitFor();
    await listLink(page, '伊州区').tap();
    await section(page, '伊州区').waitFor();
    await page.getByRole('link', { name: COPY.views.aid, exact: true }).tap();
    await page.getByRole('heading', { name: '从黄河边到天山下' }).waitFor();
  });

  test.for([PORTRAIT, LANDSCAPE])(
    'tells the aid story step by step, each where it is read: %o',
    async (screen, { open }) => {
      const page = await wake(await openKiosk(open, '', screen));
      await page.getByRole('link', { name: COPY.views.aid, exact: true }).tap();
      for (const [index, { title }] of AID.steps.entries()) {
        if (index > 0) await page.getByRole('button', { name: COPY.aid.next, exact: true }).tap();
        const step = page.getByRole('listitem').and(page.locator('[aria-current="step"]'));
        const heading = step.getByRole('heading', { name: title });
        await heading.waitFor();
        const isSeen = (): Promise<boolean> =>
          heading.evaluate((at) => {
            const { left, top, bottom } = at.getBoundingClientRect();
            return at.contains(document.elementFromPoint(left + 8, (top + bottom) / 2));
          });
        expect(await isSeen(), title).toBe(true);
      }
    },
  );

  test('who has gone is asked, counted down, and forgotten: the page is as it was when fresh', async ({
    open,
  }) => {
    const page = await openKiosk(open, '?idle=30&warn=20', clock);
    const fresh = await lookOf(page);
    await wake(page);
    await listLink(page, '巩义市').tap();
    await section(page, '巩义市').getByRole('checkbox').first().tap();
    // An open text has its time; at most four minutes.
    for (let waited = 0; waited < 250 && (await question(page).count()) === 0; waited += 5)
      await page.clock.runFor(5000);
    await question(page).getByText(/\d+秒/).waitFor();
    await page.clock.runFor(21_000);
    await inPhase(page, 'ATTRACT');
    expect(await lookOf(page)).toBe(fresh);
  });

  test('who is still there goes on where they were, whatever they touch', async ({ open }) => {
    const page = await wake(await openKiosk(open, '?idle=30&warn=20', clock));
    await listLink(page, '上街区').tap();
    await page.clock.runFor(40_000);
    await question(page).waitFor();
    await page.touchscreen.tap(540, 300);
    await inPhase(page, 'EXPLORE');
    await section(page, '上街区').waitFor();
    expect(await question(page).count()).toBe(0);
    await page.clock.runFor(40_000);
    await keyOf(page, KIOSK.continue).tap();
    await inPhase(page, 'EXPLORE');
    await page.clock.runFor(40_000);
    await question(page).getByRole('button', { name: KIOSK.restart }).tap();
    await inPhase(page, 'ATTRACT');
  });

  test('gets more time with a long text open', async ({ open }) => {
    const page = await wake(await openKiosk(open, '?idle=30&warn=20', clock));
    await listLink(page, '巩义市').tap();
    await page.clock.runFor(100_000);
    expect((await healthOf(page))?.phase).toBe('EXPLORE');
  });

  test('finds no link that leads out, no menu, and the address as it was', async ({ open }) => {
    const page = await wake(await openKiosk(open, '?id=hall-3'));
    await listLink(page, '巩义市').tap();
    await section(page, '巩义市').waitFor();
    const leading = await page.evaluate(
      () =>
        [...document.querySelectorAll('a[href]')].filter(
          (link) =>
            !link.getAttribute('href')?.startsWith('#') && (link as HTMLElement).offsetParent !== null,
        ).length,
    );
    expect(leading).toBe(0);
    const menu = await page.evaluate(() => {
      const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(menu).toBe(true);
    expect(addressOf(page)).toBe('/kiosk/?id=hall-3');
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });
});

describe('staff', () => {
  const panel = (page: Page) => page.getByRole('dialog', { name: KIOSK.staff });

  test('hold the corner for five seconds, give the code, and see how the screen is', async ({ open }) => {
    const page = await openKiosk(open, '?pin=1357&id=hall-3', clock);
    await holdCorner(page, 3000);
    expect(await panel(page).count()).toBe(0);
    await holdCorner(page, 5200);
    await panel(page).waitFor();
    await typeCode(page, '1111');
    await page.getByText(KIOSK.wrong).waitFor();
    await typeCode(page, '1357');
    await panel(page).getByText('hall-3').waitFor();
    await panel(page)
      .getByText((await healthOf(page))?.build ?? 'no build')
      .waitFor();
    const download = page.waitForEvent('download');
    await keyOf(page, KIOSK.export).tap();
    expect((await download).suggestedFilename()).toBe('kiosk-hall-3.csv');
    await page.clock.runFor(62_000);
    await inPhase(page, 'ATTRACT');
    expect(await panel(page).count()).toBe(0);
  });
});

test('in English, too, a visitor has room to read, and the page says its language', async ({ open }) => {
  const page = await wake(await openKiosk(open, '?lang=en'));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.locator('.controls').getByRole('link', { name: 'Yizhou', exact: true }).last().tap();
  const panel = page.locator('.kiosk__panel');
  await panel.getByRole('heading', { name: 'Yizhou District' }).waitFor();
  const { height } = (await panel.boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThan(1920 / 6);
});

describe('the address', () => {
  test('?kiosk on any page leads to the kiosk with all of its wishes, and kiosk=0 back', async ({ open }) => {
    const page = await open('area/410181/?kiosk&idle=60', PORTRAIT);
    await inPhase(page, 'ATTRACT');
    expect(addressOf(page)).toBe('/kiosk/?kiosk&idle=60');
    await page.reload();
    await inPhase(page, 'ATTRACT');
    const reader = await open('kiosk/?kiosk=0');
    await reader.waitForURL(/\/\?kiosk=0$/);
  });

  test('with a bad value says so once and goes on', async ({ open }) => {
    const said: string[] = [];
    await openKiosk(open, '?idle=5&scale=huge&colour=red', {
      before: async (page) => page.on('console', (message) => said.push(message.text())),
    });
    expect(said.filter((line) => line.includes('kiosk:'))).toEqual([
      'kiosk: idle="5" is not usable; the default stands.',
      'kiosk: scale="huge" is not usable; the default stands.',
    ]);
  });
});

describe.for([
  ['1080 × 1920', PORTRAIT, ''],
  ['1920 × 1080', LANDSCAPE, ''],
  ['3840 × 2160', UHD, '?scale=2'],
  ['1080 × 1920 with low reach', PORTRAIT, '?reach=low'],
] as const)('on %s', ([, screen, query]) => {
  test('text can be read and targets can be hit from where a visitor stands', async ({ open }) => {
    const page = await wake(await openKiosk(open, query, screen));
    await listLink(page, '巩义市').tap();
    await section(page, '巩义市').waitFor();
    const { height, width } = page.viewportSize() ?? { width: 0, height: 0 };
    const seen = await page.evaluate(() => {
      const box = (element: Element) => {
        const { left, top, width, height, bottom } = element.getBoundingClientRect();
        return { name: element.textContent, left, top, width, height, bottom };
      };
      const summary = document.querySelector('.area__summary');
      const line = summary ? parseFloat(getComputedStyle(summary).fontSize) : 0;
      const kiosk = document.querySelector('.kiosk');
      return {
        text: line * (kiosk ? Number(getComputedStyle(kiosk).zoom) : 0),
        map: box(document.querySelector('.kiosk .frame--active') ?? document.body),
        targets: [...document.querySelectorAll('.controls a, .controls button')].map(box),
        overflow: document.documentElement.scrollWidth > innerWidth,
      };
    });
    expect(seen.text).toBeGreaterThanOrEqual(28);
    expect(seen.overflow).toBe(false);
    expect(seen.targets.length).toBeGreaterThan(18);
    for (const target of seen.targets) {
      expect(Math.min(target.width, target.height), target.name ?? '').toBeGreaterThanOrEqual(48);
      expect(target.bottom).toBeLessThanOrEqual(height);
      expect(target.left + target.width).toBeLessThanOrEqual(width);
      if (height > width) expect(target.top).toBeGreaterThanOrEqual(height * 0.6);
    }
    if (height > width && query === '') expect(seen.map.bottom).toBeLessThanOrEqual(height * 0.55);
  });
});
