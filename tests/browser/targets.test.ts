import { describe, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { fill } from '../../src/domain/copy.ts';
import { periodKind } from '../../src/domain/period-kind.ts';
import { eventually, test } from '../support/harness.ts';
import { DEVICES, PHONE } from '../support/page.ts';
import { headingOf, legend, level1, level2, mapOf, point, section, switchOf } from '../support/reader.ts';
import { colourDistance, colourOn } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

/** The heading over what an area promises for the plan to come. */
const TARGETS = periodKind({ kind: 'target', period: 'fyp15' }, COPY);
/** The circles in sight, as links of their map. */
const symbols = (page: Page): Locator =>
  mapOf(page).getByRole('link', {
    name: new RegExp(fill(COPY.layers.symbol, { name: '.+', count: '\\d+' })),
  });
const circle = (page: Page, name: string): Locator =>
  mapOf(page).getByRole('link', {
    name: new RegExp(`^${fill(COPY.layers.symbol, { name, count: '\\d+' })}$`),
  });
const countOf = async (link: Locator): Promise<number> =>
  Number(/\d+/.exec((await link.getAttribute('aria-label')) ?? '')?.[0]);

describe.for(DEVICES)('the targets’ circles on %s', ([, device]) => {
  test('are off at first, and then one for each reported area, explained by the legend', async ({ open }) => {
    const page = await level1(await open('', device));
    expect(await symbols(page).count()).toBe(0);
    await expect(legend(page).getByText(COPY.legend.targets).count()).resolves.toBe(0);
    await switchOf(page, COPY.layers.targets).check();
    expect(await symbols(page).count()).toBe(3);
    await legend(page).getByText(COPY.legend.targets).waitFor();
  });

  test('lead to the area’s targets', async ({ open }) => {
    const page = await level1(await open('', device));
    await switchOf(page, COPY.layers.targets).check();
    await circle(page, '二七区').click();
    await headingOf(page, '二七区').waitFor();
    const heading = section(page, '二七区').getByRole('heading', { name: TARGETS, exact: true });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).searchParams.get('area')).toBe('410103');
  });
});

test('are offered only where they are drawn: not in the small pair of a phone, and there again after it', async ({
  open,
}) => {
  const page = await level1(await open('', PHONE));
  await switchOf(page, COPY.layers.targets).check();
  await page.getByRole('link', { name: COPY.views.aid, exact: true }).click();
  await switchOf(page, COPY.layers.link).waitFor();
  await eventually(() => switchOf(page, COPY.layers.targets).count()).toBe(0);
  expect(await symbols(page).filter({ visible: true }).count()).toBe(0);
  await page.getByRole('link', { name: COPY.views.zhengzhou, exact: true }).click();
  expect(await switchOf(page, COPY.layers.targets).isChecked()).toBe(true);
  await eventually(() => symbols(page).filter({ visible: true }).count()).toBe(3);
});

test('circles follow the topic filter, and say what the panel shows', async ({ open }) => {
  const page = await level1(await open());
  await switchOf(page, COPY.layers.targets).check();
  const all = await countOf(circle(page, '巩义市'));
  await page.getByRole('link', { name: new RegExp(`^${COPY.topics.industry}`) }).click();
  const some = await countOf(circle(page, '巩义市'));
  expect(some).toBeLessThan(all);
  await circle(page, '巩义市').click();
  const list = section(page, '巩义市')
    .getByRole('heading', { name: TARGETS, exact: true })
    .locator('xpath=following-sibling::ul[1]');
  await eventually(() => list.getByRole('listitem').filter({ visible: true }).count()).toBe(some);
});

/** The circles switched on; answers where the upper edge of an area's stands, CSS px, once MapLibre has drawn it. */
async function edgeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  await switchOf(page, COPY.layers.targets).check();
  await page.evaluate(() => scrollTo(0, 0));
  const box = await circle(page, name).locator('circle').last().boundingBox();
  if (!box) throw new Error('The circle is not laid out.');
  const edge = { x: box.x + box.width / 2, y: box.y };
  const paper = await page.evaluate(
    () => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor,
  );
  const channels = (paper.match(/\d+/g) ?? []).map(Number);
  await eventually(async () =>
    colourDistance(await colourOn(page, { ...edge, y: edge.y + 5 }), channels),
  ).toBeLessThan(24);
  return edge;
}

test.for([
  ['a tap on a circle', 'a mouse', {}, 5],
  ['a finger beside a circle', 'a phone', PHONE, -10],
] as const)('at level 2 %s leads to the targets too, on %s', async ([, , device, down], { open }) => {
  const page = await level2(await open('', { ...device, webgl: true }));
  const { x, y } = await edgeOf(page, '巩义市');
  await point(page, { x, y: y + down });
  await headingOf(page, '巩义市').waitFor();
  const heading = section(page, '巩义市').getByRole('heading', { name: TARGETS, exact: true });
  await eventually(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
});
