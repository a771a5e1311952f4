import { describe, expect } from 'vitest';
import { test } from '../support/harness.ts';
import { DESKTOP, openContext } from '../support/page.ts';
import { headingOf, level1, level2, listLink } from '../support/reader.ts';
import { serveBuild } from '../support/serve.ts';
import { COPY } from '../support/words.ts';

describe('under a sub-path of a static host', () => {
  test.for(['', 'area/410181/'])('all three levels work (%s)', async (address, { browsers }) => {
    const site = await serveBuild('/news/2025/map/');
    try {
      const { page, faults } = await openContext(await browsers(true), new URL(site.url).origin, DESKTOP);
      await page.goto(site.url + address);
      await level2(await level1(page));
      await listLink(page, '中原区').click();
      await headingOf(page, '中原区').waitFor();
      expect(page.url()).toBe(`${site.url}?area=410102`);
      // Relative addresses have to survive the change of path.
      const data = page.getByRole('link', { name: COPY.imprint.geojson });
      expect(await data.evaluate((link: HTMLAnchorElement) => link.href)).toBe(
        `${site.url}data/regions.geojson`,
      );
      await page.reload();
      await level1(page);
      await headingOf(page, '中原区').waitFor();
      await page.context().close();
      expect(faults).toEqual({ errors: [], strangers: [] });
    } finally {
      await site.close();
    }
  });
});

test('the harness sees an error, a policy violation and a foreign request', async ({ browsers, site }) => {
  const { page, faults } = await openContext(await browsers(false), new URL(site.url).origin, DESKTOP);
  await level1((await page.goto(site.url), page));
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'void 0' }));
    void fetch('http://127.0.0.1:9/').catch(() => undefined);
    console.error('an error of the page');
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
  });
  await expect.poll(() => faults.errors.join('\n')).toMatch(/nobody catches this/);
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'http://127.0.0.1:9/image.png';
  });
  await expect.poll(() => faults.errors.join('\n')).toMatch(/CSP: img-src/);
  expect(faults.errors.join('\n')).toMatch(/an error of the page/);
  expect(faults.errors.join('\n')).toMatch(/CSP: script-src-elem blocked inline/);
  expect(faults.errors.join('\n')).toMatch(/CSP: connect-src blocked http:\/\/127\.0\.0\.1:9/);
  await page.context().close();
});
