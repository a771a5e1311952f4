import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { healthOf, inPhase, KIOSK, keyOf, PORTRAIT, SMALL, wake } from '../support/kiosk.ts';
import { kept, Machine } from '../support/machine.ts';
import { listLink, section } from '../support/reader.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await Machine.setUp();
});
afterEach(() => machine.remove());

const { webgl: _webgl, ...SCREEN } = SMALL;
const start = () => machine.start(PORTRAIT, { webgl: false });

describe('with the cable out', () => {
  test('a kiosk whose browser was killed starts again from its own files', async () => {
    const { page } = await start();
    await page.goto(machine.kiosk);
    await inPhase(page, 'ATTRACT');
    await kept(page);
    await machine.pullCable();
    await machine.kill();

    const again = await start();
    const began = Date.now();
    await again.page.goto(machine.kiosk);
    await inPhase(again.page, 'ATTRACT');
    expect(Date.now() - began).toBeLessThan(15_000);
    await again.page.touchscreen.tap(500, 900);
    await inPhase(again.page, 'EXPLORE');
    await listLink(again.page, '巩义市').tap();
    await section(again.page, '巩义市').getByText('突破2000亿元').first().waitFor();
    // What is fetched on first use is there, too.
    await listLink(again.page, '伊州区').tap();
    await again.page.locator('.frame--active button').first().tap();
    await again.page.getByText('7,554').or(again.page.getByText('倍')).first().waitFor();
  });

  test('its zoomable map is there too, and nothing is loaded again for it', async () => {
    const drawn = async (): Promise<Page> => {
      const { page } = await machine.start(SCREEN);
      await page.goto(`${machine.kiosk}?scale=0.75`);
      await page.locator('.gl--on').waitFor({ state: 'attached', timeout: 40_000 });
      return page;
    };
    await kept(await drawn());
    await machine.pullCable();
    await machine.kill();
    const page = await drawn();
    expect(await healthOf(page)).toMatchObject({ state: 'ATTRACT', reloads: 0 });
  }, 120_000);

  test('it reloads as often as it is told, with any wishes in its address', async () => {
    const { page } = await start();
    await page.goto(machine.kiosk);
    await kept(page);
    await machine.pullCable();
    for (const query of ['', '?id=hall-3&idle=60', '?kiosk=1']) {
      await page.goto(machine.kiosk + query);
      await inPhase(page, 'ATTRACT');
    }
  });
});

test('a new build is taken over after a minute of calm, in one step', async () => {
  const { page } = await start();
  await page.clock.install();
  await page.goto(`${machine.kiosk}?idle=600`);
  await inPhase(page, 'ATTRACT');
  await kept(page);
  await page.reload();
  await inPhase(page, 'ATTRACT');
  const before = (await healthOf(page))?.build;

  await machine.publish('next');
  await wake(page);
  for (let minutes = 0; minutes < 12; minutes += 4) {
    await page.clock.runFor(4 * 60_000);
    await page.touchscreen.tap(500, 1100);
  }
  await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(true);
  await page.clock.runFor(5000);
  expect(await healthOf(page)).toMatchObject({ build: before, phase: 'EXPLORE' });

  await keyOf(page, KIOSK.restart).tap();
  await inPhase(page, 'ATTRACT');
  await page.clock.runFor(50_000);
  expect((await healthOf(page))?.build).toBe(before);
  await page.clock.runFor(12_000);
  await expect
    .poll(async () => (await healthOf(page).catch(() => null))?.build, { timeout: 20_000 })
    .toBe('next');
  expect((await healthOf(page))?.reloads).toBe(0);
}, 120_000);

const waiting = (page: Page): Promise<boolean> =>
  page
    .evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null)
    .catch(() => true);
