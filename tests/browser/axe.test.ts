import { describe, expect } from 'vitest';
import { axeFindings, axeInBoth } from '../support/axe.ts';
import { test } from '../support/harness.ts';
import { openKiosk, PORTRAIT, wake } from '../support/kiosk.ts';
import { DEVICES, PHONE } from '../support/page.ts';
import { level1, level2 } from '../support/reader.ts';
import { COPY } from '../support/words.ts';

/** Tall enough for all that is tapped: the sheet's bar half covers, until it is scrolled, what lies at a window's end. */
const TALL = { width: 390, height: 1600 };

const PAGES = [
  ['the front page', ''],
  ['a reported area', 'area/410181/'],
  ['the aided area', 'area/650502/'],
  ['an unreported area', 'area/410185/'],
  ['the front page in English', 'en/'],
  ['an area in English', 'en/area/410181/'],
  ['the aid story', '?view=aid'],
  ['伊州’s map', '?view=yizhou'],
  ['a comparison', '?compare=410181,410103'],
  ['a filter', '?topic=industry'],
  ['the aid story in English', 'en/?view=aid'],
  ['伊州’s map in English', 'en/?view=yizhou'],
  ['a comparison in English', 'en/?compare=410181,410103'],
  ['a filter in English', 'en/?topic=industry'],
] as const;

describe.for(DEVICES)('axe finds nothing on %s', ([, device]) => {
  test.for(PAGES)('on %s, light or dark', async ([, address], { open }) => {
    const page = await level1(await open(address, device === PHONE ? { ...PHONE, viewport: TALL } : device));
    expect(await axeInBoth(page)).toEqual({ light: [], dark: [] });
  });

  test('with level 2 on', async ({ open }) => {
    const page = await level2(await open('?area=410181', { ...device, webgl: true }));
    expect(await axeFindings(page)).toEqual([]);
  });

  test('while an area is being shared, light or dark', async ({ open }) => {
    const page = await level1(await open('?area=410181', { ...device, reducedMotion: 'reduce' }));
    await page
      .getByRole('region', { name: '巩义市' })
      .getByRole('button', { name: COPY.share.button, exact: true })
      .click();
    await page.getByRole('dialog').getByRole('img', { name: /海报/ }).waitFor();
    expect(await axeInBoth(page)).toEqual({ light: [], dark: [] });
  });

  test('with all evidence open', async ({ open }) => {
    const page = await level1(await open('area/410181/', device));
    await page.evaluate(() => {
      for (const card of document.querySelectorAll('details')) card.open = true;
      for (const box of document.querySelectorAll<HTMLInputElement>('.fact input')) box.click();
    });
    expect(await axeFindings(page)).toEqual([]);
  });

  test('with the list of shortcuts open', async ({ open }) => {
    const page = await level1(await open('', device));
    await page.getByRole('button', { name: COPY.keys.button }).click();
    await page.getByRole('dialog', { name: COPY.keys.title }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('while level 1 cannot be loaded', async ({ open }) => {
    const page = await open('', {
      ...device,
      expected: [/Failed to load resource/],
      before: (fresh) => fresh.route('**/data/page.*.json', (route) => route.abort()),
    });
    await page.getByRole('button', { name: COPY.status.retry }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

const SHELLS = [
  ['the embed', 'embed/'],
  ['an area in the embed', 'embed/?area=410181'],
  ['the aid story in the embed', 'embed/?view=aid'],
  ['the map and what it says', 'embed/?ui=min&area=410181'],
  ['the map alone', 'embed/?ui=map&area=410181'],
  ['a transparent embed', 'embed/?bg=transparent'],
  ['the embed in English', 'en/embed/?area=650502'],
] as const;

describe.for([330, 900])('axe finds nothing in a frame %i px wide', (width) => {
  test.for(SHELLS)('on %s, light or dark', async ([, address], { open }) => {
    const page = await level1(await open(address, { viewport: { width, height: 1600 } }));
    // What a transparent embed shows through.
    const ground = { light: '#fff', dark: '#111' };
    const lay = (color: string) =>
      page.evaluate((paint) => void (document.body.style.backgroundColor = paint), color);
    const found = await axeInBoth(page, async (scheme) => {
      if (address.includes('transparent')) await lay(ground[scheme]);
    });
    expect(found).toEqual({ light: [], dark: [] });
  });
});

describe.for(DEVICES)('axe finds nothing on %s', ([, device]) => {
  test.for(['embed/new/', 'en/embed/new/'])(
    'where codes are made (%s), light or dark',
    async (address, { open }) => {
      const page = await open(address, device);
      await page.getByRole('textbox').first().waitFor();
      expect(await axeInBoth(page)).toEqual({ light: [], dark: [] });
    },
  );
});

test('axe finds nothing on a hall’s screen, before and after it was touched', async ({ open }) => {
  const page = await openKiosk(open, '?scale=1', PORTRAIT);
  const before = await axeFindings(page);
  await wake(page);
  expect({ before, after: await axeFindings(page) }).toEqual({ before: [], after: [] });
});
