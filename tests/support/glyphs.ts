import type { Page } from 'playwright-core';
import { builtFiles, readBuilt } from './dist.ts';

/** Everything that a page can come to show: its text and styles, its data, and the styles that come later. */
export async function everyWord(page: Page): Promise<string> {
  const styles = builtFiles().filter((file) => file.endsWith('.css'));
  const inPage = await page.evaluate(async () => {
    const root = new URL(document.documentElement.dataset['root'] || './', location.href);
    const files = ['data/page.zh.json', 'data/page.en.json', 'data/regions.geojson', 'data/facts.csv'];
    const texts = files.map(async (file) => (await fetch(new URL(file, root))).text());
    return [document.documentElement.outerHTML, ...(await Promise.all(texts))].join('');
  });
  return [inPage, ...styles.map(readBuilt)].join('');
}

/**
 * The characters beyond ASCII of a text that the page's fonts have no glyph for, drawn in either voice: they look like
 * a character that no font has.
 */
export const withoutGlyph = (page: Page, words: string): Promise<string[]> =>
  page.evaluate(async (all) => {
    await document.fonts.ready;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 48;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No 2D context.');
    const style = getComputedStyle(document.documentElement);
    const drawn = (character: string, voice: string): string => {
      context.clearRect(0, 0, 48, 48);
      context.font = `32px ${style.getPropertyValue(voice)}`;
      context.fillText(character, 4, 36);
      return context
        .getImageData(0, 0, 48, 48)
        .data.filter((_, index) => index % 4 === 3)
        .join('');
    };
    const lost = ['--serif', '--sans'].flatMap((voice) => {
      const missing = drawn('\u0378', voice);
      return [...new Set(all)].filter(
        (each) => each > '\u00a0' && each.trim() && drawn(each, voice) === missing,
      );
    });
    return [...new Set(lost)];
  }, words);
