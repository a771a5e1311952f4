import { expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { fill } from '../../src/domain/copy.ts';
import { headingOf, level1, listLink } from '../support/reader.ts';
import { COPY } from '../support/words.ts';
import type { Page } from 'playwright-core';

/** Records every text that a live region takes on. */
async function listenIn(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const hear = (): void => {
      const text = [...document.querySelectorAll('[role="status"]')]
        .map((at) => at.textContent)
        .join('')
        .trim();
      if (text && text !== heard.at(-1)) heard.push(text);
    };
    new MutationObserver(hear).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => (window as Window & { heard?: string[] }).heard ?? []);
}

test('a selection is announced once, with the name and what there is to read', async ({ open }) => {
  const page = await level1(await open());
  const heard = await listenIn(page);
  await listLink(page, '巩义市').click();
  await headingOf(page, '巩义市').waitFor();
  await eventually(heard).toEqual([expect.stringMatching(/巩义市.*\d+/)]);
  await page.keyboard.press('Escape');
  await eventually(heard).toHaveLength(2);
});

test('a page that was only opened says nothing', async ({ open }) => {
  const page = await level1(await open('?area=410181'));
  await headingOf(page, '巩义市').waitFor();
  expect((await page.getByRole('status').allInnerTexts()).join('').trim()).toBe('');
});

test.for([
  ['the page', ''],
  ['the embed', 'embed/'],
])('filters and views of %s are announced once each, with what they leave', async ([, address], { open }) => {
  const page = await level1(await open(address));
  const heard = await listenIn(page);
  await page.getByRole('link', { name: new RegExp(`^${COPY.topics.openness}`) }).click();
  await eventually(heard).toEqual([
    expect.stringMatching(new RegExp(`^${COPY.topics.openness}.*\\d+.*\\d+`)),
  ]);
  await page.getByRole('link', { name: COPY.filter.clear }).click();
  await eventually(heard).toHaveLength(2);
  await page.getByRole('link', { name: COPY.views.aid, exact: true }).click();
  await eventually(heard).toHaveLength(3);
  expect((await heard()).slice(1)).toEqual([
    COPY.status.unfiltered,
    fill(COPY.status.view, { view: COPY.views.aid }),
  ]);
});
