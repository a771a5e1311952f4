import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually } from '../../support/harness.ts';
import { element, elementScript as script, embedIn, fits, heading, link } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';

const frames = (page: Page): Promise<number> => page.locator('iframe').count();

test('the element mounts in sight, is as high as it needs, and tells the host of areas', async ({
  openHost,
  site,
}) => {
  const page = await openHost(
    article({ embed: element(site.url, 'area="410102"'), listener: script(site.url) }),
  );
  await page.evaluate(() => {
    addEventListener('zhengha-map:area', (event) => {
      document.title = JSON.stringify((event as CustomEvent).detail);
    });
  });
  const inside = await embedIn(page);
  await inside.getByRole('heading', { name: '中原区', level: 2 }).waitFor();
  await fits(page, inside);
  await inside
    .getByRole('link', { name: /^二七区/ })
    .first()
    .click();
  await eventually(() => page.title()).toContain('"area":"410103"');
  await fits(page, inside);
  expect(await page.getByRole('img', { name: '郑州地图' }).isVisible()).toBe(false);
});

test('its attributes drive the map, without taking focus or place from the article', async ({
  openHost,
  site,
}) => {
  const page = await openHost(article({ embed: element(site.url), listener: script(site.url) }));
  const inside = await embedIn(page);
  await fits(page, inside);
  await page.getByRole('link', { name: '地图之后的链接' }).focus();
  const before = await page.evaluate(() => scrollY);
  await page.locator('zhengha-map').evaluate((map) => map.setAttribute('area', '410181'));
  await inside.getByRole('heading', { name: '巩义市', level: 2 }).waitFor();
  await page.locator('zhengha-map').evaluate((map) => map.setAttribute('scheme', 'dark'));
  await inside.waitForFunction(() => document.documentElement.dataset['scheme'] === 'dark');
  await page.locator('zhengha-map').evaluate((map) => map.removeAttribute('area'));
  await inside.getByRole('heading', { name: '巩义市', level: 2 }).waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('地图之后的链接');
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('an attribute that is set again is obeyed again, whatever the reader has opened since', async ({
  openHost,
  site,
}) => {
  const page = await openHost(
    article({ embed: element(site.url, 'area="410181" scheme="light"'), listener: script(site.url) }),
  );
  const inside = await embedIn(page);
  await heading(inside, '巩义市').waitFor();
  await link(inside, '中原区').click();
  await heading(inside, '中原区').waitFor();
  const set = (name: string, value: string): Promise<void> =>
    page
      .locator('zhengha-map')
      .evaluate((map, [key, to]) => map.setAttribute(key, to), [name, value] as const);
  await set('area', '410181');
  await heading(inside, '巩义市').waitFor();
  await set('view', 'aid');
  await heading(inside, '巩义市').waitFor({ state: 'hidden' });
  await set('area', '410181');
  await heading(inside, '巩义市').waitFor();
});

test('what is set before the map hears it is obeyed once it does, the last last', async ({
  openHost,
  site,
}) => {
  const page = await openHost(article({ embed: element(site.url), listener: script(site.url) }), {
    before: (fresh) =>
      fresh.addInitScript(() => {
        // In the frame's own time: it is there and has not spoken.
        new MutationObserver((_, observer) => {
          const map = document.querySelector('zhengha-map:has(iframe)');
          if (!map) return;
          observer.disconnect();
          map.setAttribute('area', '410181');
          map.setAttribute('view', 'aid');
          map.setAttribute('area', '410102');
          map.setAttribute('area', '410181');
        }).observe(document, { childList: true, subtree: true });
      }),
  });
  const inside = await embedIn(page);
  await heading(inside, '巩义市').waitFor();
  expect(new URL(inside.url()).searchParams.get('area')).toBe('410181');
});

test('three on one page keep apart', async ({ openHost, site }) => {
  const embed = ['410102', '410103', '410181'].map((area) => element(site.url, `area="${area}"`)).join('');
  const page = await openHost(article({ embed, listener: script(site.url).repeat(2) }), {
    viewport: { width: 800, height: 3000 },
  });
  await eventually(() => frames(page)).toBe(3);
  const names = ['中原区', '二七区', '巩义市'];
  for (const [index, name] of names.entries()) {
    const inside = await embedIn(page, index);
    await inside.getByRole('heading', { name, level: 2 }).waitFor();
    await fits(page, inside, { index });
  }
  const eids = await page
    .locator('iframe')
    .evaluateAll((all) =>
      all.map((each) => new URL((each as HTMLIFrameElement).src).searchParams.get('eid')),
    );
  expect(new Set(eids).size).toBe(3);
});

test('removed it leaves nothing, and added again it works', async ({ openHost, site }) => {
  const page = await openHost(article({ embed: element(site.url), listener: script(site.url) }));
  await fits(page, await embedIn(page));
  await page.evaluate(() => {
    const map = document.querySelector('zhengha-map');
    Object.assign(window, { kept: map });
    map?.remove();
  });
  expect(await frames(page)).toBe(0);
  await page.evaluate(() => {
    const { kept } = window as unknown as { kept: Element };
    document.querySelector('main')?.append(kept);
    kept.scrollIntoView();
  });
  await eventually(() => frames(page)).toBe(1);
  await fits(page, await embedIn(page));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.getByRole('img', { name: '郑州地图' }).waitFor();
  expect(await page.locator('iframe').isVisible()).toBe(false);
});

test('with load="click" nothing is loaded until somebody clicks the picture', async ({ openHost, site }) => {
  const page = await openHost(
    article({ embed: element(site.url, 'load="click"'), listener: script(site.url) }),
  );
  await page.waitForLoadState('networkidle');
  expect(await frames(page)).toBe(0);
  await page.getByRole('img', { name: '郑州地图' }).click();
  await fits(page, await embedIn(page));
});

describe('the host’s page', () => {
  test('keeps its globals, and may load the script twice', async ({ openHost, site }) => {
    const page = await openHost(article({ embed: element(site.url) }));
    const globals = (): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const before = await globals();
    for (let twice = 0; twice < 2; twice++) await page.addScriptTag({ url: `${site.url}embed.js` });
    await fits(page, await embedIn(page));
    const added = (await globals()).filter((name) => !before.includes(name));
    expect(added.filter((name) => !/^\d+$/.test(name))).toEqual([]);
  });

  test('without script has the picture with its link', async ({ openHost, site }) => {
    const page = await openHost(article({ embed: element(site.url), listener: script(site.url) }), {
      javaScriptEnabled: false,
    });
    const picture = page.getByRole('link', { name: '郑州地图' });
    await picture.waitFor();
    expect(await picture.getAttribute('href')).toBe(site.url);
    expect((await page.getByRole('img').boundingBox())?.height).toBeGreaterThan(300);
  });
});
