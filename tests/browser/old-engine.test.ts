import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/harness.ts';
import { headingOf, intro, level1, pointAt, section } from '../support/reader.ts';

/** What an older engine does not have. */
const BLOCKED = [
  [
    'String.replaceAll',
    () => {
      Reflect.deleteProperty(String.prototype, 'replaceAll');
    },
  ],
  [
    ':where()',
    () => {
      const { supports } = CSS;
      CSS.supports = (condition: string, value?: string) =>
        !condition.includes(':where') &&
        (value === undefined ? supports.call(CSS, condition) : CSS.supports(`(${condition}: ${value})`));
    },
  ],
] as const;

const scriptsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\.js$|page\.[a-z]+\.json$/.test(name)),
  );

describe.for(BLOCKED)('an engine without %s', ([, block]) => {
  test('keeps level 0, which answers, and is sent nothing but the entry', async ({ open }) => {
    const page = await open('', { before: (fresh) => fresh.addInitScript(block) });
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.dataset['level'])).toBeUndefined();
    expect(await scriptsOf(page)).toHaveLength(1);
    expect(await page.getByRole('status').allInnerTexts()).toEqual(['']);
    await intro(page).waitFor();
    await pointAt(page, '巩义市');
    await headingOf(page, '巩义市').waitFor();
    await section(page, '巩义市').getByText('突破2000亿元').first().waitFor();
  });
});

test('an engine that does not know the hints for what comes next, and says nothing of them, reaches level 1', async ({
  open,
}) => {
  const page = await open('', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        const { setAttribute } = Element.prototype;
        Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
          setAttribute.call(this, name, name === 'rel' && value === 'modulepreload' ? 'unknown-hint' : value);
        };
      }),
  });
  await level1(page);
});
