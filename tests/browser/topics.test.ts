import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fill } from '../../src/domain/copy.ts';
import type { Topic } from '../../src/domain/vocabulary.ts';
import { readPageData } from '../support/page-data.ts';
import { eventually, test } from '../support/harness.ts';
import { DEVICES } from '../support/page.ts';
import { addressOf, headingOf, intro, legend, level1, level2, section } from '../support/reader.ts';
import { canvasOf, decode, shareOfChanged } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

const { regions } = await readPageData();
const DATA = new Map(regions.map((region) => [region.name, region.facts]));
const chip = (page: Page, topic: Topic): Locator =>
  page.getByRole('navigation', { name: COPY.filter.label }).getByRole('link', {
    name: new RegExp(`^${COPY.topics[topic]}`),
  });
/** Names of the areas with facts of a topic, and how many each has. */
const expected = (...topics: Topic[]): [string, number][] =>
  [...DATA].flatMap(([name, facts]): [string, number][] => {
    const count = facts.filter(({ topic }) => topics.includes(topic)).length;
    return count > 0 ? [[name, count]] : [];
  });
/** What the introduction lists of a filter: area by area how many links to facts stand under its name. */
const listed = (page: Page): Promise<[string, number][]> =>
  intro(page)
    .getByRole('heading', { level: 4 })
    .filter({ hasText: new RegExp(fill(COPY.articles.count, { count: '\\d+' })) })
    .evaluateAll((headings) =>
      headings.map((heading) => [
        heading.querySelector('a')?.textContent ?? '',
        heading.nextElementSibling?.querySelectorAll('a[href^="#fact-"]').length ?? 0,
      ]),
    );

describe.for(DEVICES)('the topic filter, while nothing is open, on %s', ([, device]) => {
  test('lists in the panel what has the topic, area by area, and says how much it is', async ({ open }) => {
    const page = await level1(await open('', device));
    expect(await listed(page)).toEqual([]);
    await chip(page, 'ecology').click();
    const [areas, facts] = [
      expected('ecology').length,
      expected('ecology').reduce((sum, [, n]) => sum + n, 0),
    ];
    await intro(page)
      .getByRole('heading', {
        name: fill(COPY.status.filtered, { topics: COPY.topics.ecology, areas, facts }),
      })
      .waitFor();
    expect((await listed(page)).sort()).toEqual(expected('ecology').sort());
    expect(await intro(page).getByText(COPY.intro.hint).isVisible()).toBe(false);
    await chip(page, 'openness').click();
    await eventually(async () => (await listed(page)).sort()).toEqual(expected('ecology', 'openness').sort());
    await page.getByRole('link', { name: COPY.filter.clear }).click();
    await eventually(() => listed(page)).toEqual([]);
    await intro(page).getByText(COPY.intro.hint).waitFor();
  });

  test('leads from a listed statement to its fact, and is left on', async ({ open }) => {
    const page = await level1(await open('?topic=ecology', device));
    const [first] = (DATA.get('郑州市') ?? []).filter(({ topic }) => topic === 'ecology');
    await intro(page).locator(`a[href="#fact-${first?.id}"]`).first().click();
    await headingOf(page, '郑州市').waitFor();
    expect(addressOf(page)).toBe('/?area=410100&topic=ecology');
    await section(page, '郑州市')
      .getByText(first?.evidence.phrase ?? '', { exact: true })
      .waitFor();
    expect(await listed(page)).toEqual([]);
  });

  test('lights a city that the facts are about as a whole by the line around it, explained by the legend', async ({
    open,
  }) => {
    const page = await level1(await open('', device));
    const lines = page.locator('[data-frame] .map__line');
    const framesLit = () =>
      lines.evaluateAll((all) => all.map((at) => at.closest('[data-frame]')?.getAttribute('data-frame')));
    await chip(page, 'ecology').click();
    await legend(page).getByText(COPY.legend.city, { exact: true }).waitFor();
    expect(await framesLit()).toEqual(['zhengzhou']);
    await chip(page, 'aid').click();
    await eventually(framesLit).toEqual(['zhengzhou', 'yizhou']);
    await chip(page, 'ecology').click();
    await eventually(framesLit).toEqual(['yizhou']);
    await chip(page, 'aid').click();
    await chip(page, 'renewal').click();
    await eventually(framesLit).toEqual([]);
    expect(await legend(page).getByText(COPY.legend.city, { exact: true }).count()).toBe(0);
  });
});

test('at level 2 the line around the city is drawn too', async ({ open }) => {
  const page = await level2(await open('?topic=aid', { webgl: true }));
  await page.evaluate(() => scrollTo(0, 0));
  const shot = async () => decode(page, await canvasOf(page).screenshot());
  const without = await shot();
  // No division here has either topic: the line is all that is new.
  await chip(page, 'talent').click();
  await eventually(async () => shareOfChanged(without, await shot())).toBeGreaterThan(0.004);
  await chip(page, 'talent').click();
  await eventually(async () => shareOfChanged(without, await shot())).toBe(0);
});

test('a chosen topic is counted in the list of names where it is spoken of, and the other names step back', async ({
  open,
}) => {
  const page = await level1(await open());
  const name = (text: string): Locator =>
    page
      .getByRole('navigation', { name: COPY.map.names })
      .getByRole('link', { name: new RegExp(`^${text}`) });
  await chip(page, 'livelihood').click();
  for (const [area, count] of expected('livelihood'))
    await eventually(() => name(area).getAttribute('data-count')).toBe(String(count));
  expect(await name('登封市').getAttribute('data-count')).toBeNull();
  await page.getByRole('link', { name: COPY.filter.clear }).click();
  await eventually(() => name('郑州市').getAttribute('data-count')).toBeNull();
});
