import { describe, expect } from 'vitest';
import { embedIn, fits, framed } from '../../support/embedded.ts';
import { eventually } from '../../support/harness.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';
import { AID, COPY } from '../../support/words.ts';

const FRAMES = [
  ['as high as it is, in an article for phones', 330, '', '<script src="/datawrapper.js"></script>'],
  ['as high as it is, in a wide article', 660, '', '<script src="/datawrapper.js"></script>'],
  ['as high as it is, with the panel beside the map', 900, '', '<script src="/datawrapper.js"></script>'],
  ['lower than its content', 330, '; height: 480px !important', ''],
] as const;

describe.for(FRAMES)('in a frame of another site, %s', ([, width, style, listener]) => {
  test('the story goes one step by each button, in sight and without moving the article', async ({
    openHost,
    site,
  }) => {
    const embed = `<div style="width: ${width}px">${framed(`${site.url}embed/?view=aid`, ' data-test')}</div>`;
    const head = `<style>[data-test] { width: 100%${style} }</style>`;
    const page = await openHost(article({ embed, head, listener }), {
      viewport: { width: width + 40, height: 800 },
    });
    const inside = await embedIn(page);
    await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
    if (listener) await fits(page, inside);
    await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
    const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
    const told = inside.getByRole('listitem').and(inside.locator('[aria-current="step"]'));
    const titleOf = (index: number): string => AID.steps[index]?.title ?? '';
    const before = await scrolled();
    const order = [1, 2, 3, 4, 3, 2, 1, 0];
    for (const [at, index] of order.entries()) {
      await inside
        .getByRole('button', { name: at < 4 ? COPY.aid.next : COPY.aid.previous, exact: true })
        .evaluate((button: HTMLElement) => button.click());
      const heading = told.getByRole('heading');
      await eventually(() => heading.innerText()).toBe(titleOf(index));
      const isSeen = await heading.evaluate((title) => {
        const { left, top, bottom } = title.getBoundingClientRect();
        return title.contains(document.elementFromPoint(left + 4, (top + bottom) / 2));
      });
      expect(isSeen, titleOf(index)).toBe(true);
      expect(await scrolled()).toBe(before);
    }
  });
});
