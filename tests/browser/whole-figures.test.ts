import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../support/harness.ts';
import { level1 } from '../support/reader.ts';
import { ask } from '../support/search.ts';

const WIDTHS = [320, 360, 375, 390, 393, 414, 430, 768, 820, 1280, 1440, 1920];

/** Figures in these elements that are broken from their qualifier or unit, and how many were looked at. */
const brokenIn = (page: Page, selector: string): Promise<{ found: string[]; seen: number }> =>
  page.evaluate((selector) => {
    const figure =
      /(?:突破|超过|累计|高达|仅|达)*\d[\d.]*余?[万亿]*(?:元|人|项|名|岁|年底?|%|个)?(?:以上)?/gu;
    const found: string[] = [];
    let seen = 0;
    for (const text of document.querySelectorAll(selector)) {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const whole = nodes.map(({ data }) => data).join('');
      /** The node and the offset in it where a place of the whole text is. */
      const at = (place: number): [Text, number] | null => {
        for (const node of nodes) {
          if (place <= node.length) return [node, place];
          place -= node.length;
        }
        return null;
      };
      for (const { 0: words, index } of whole.matchAll(figure)) {
        const [from, to] = [at(index), at(index + words.length)];
        if (!from || !to) continue;
        const range = document.createRange();
        range.setStart(...from);
        range.setEnd(...to);
        const lines = [...range.getClientRects()].filter((box) => box.width > 1);
        seen++;
        const [first] = lines;
        if (first && lines.some((box) => box.top > first.bottom - 2)) found.push(words);
      }
    }
    return { found, seen };
  }, selector);

test('a figure is never broken from its qualifier or unit, in summaries, steps, what they rest on and quotations at any width', async ({
  open,
}) => {
  const page = await level1(await open('?view=aid'));
  // All areas with all their evidence at once: only where lines break is looked at.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.area, .fact > q { display: block !important }');
    document.adoptedStyleSheets = [sheet];
  });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const broken = await brokenIn(page, '.area__summary, .step > p, .fact > q, .figure');
    expect(broken.seen, `${width} px`).toBeGreaterThan(40);
    expect(broken.found, `${width} px`).toEqual([]);
  }
});

test.for(['援疆', '教师', '民生', '竞赛'])('nor in what a search for %s finds', async (words, { open }) => {
  const page = await level1(await open());
  await ask(page, words);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const broken = await brokenIn(page, '.finding__quote, .finding__line, .finding__words, .finding b');
    expect(broken.seen, `${width} px`).toBeGreaterThan(0);
    expect(broken.found, `${width} px`).toEqual([]);
  }
});
