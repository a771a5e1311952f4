import { eventually } from '../../support/harness.ts';
import { embedIn, fits } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';
import { readmeBlock } from '../../support/readme.ts';

test.for(['README.md', 'README.zh-CN.md'])(
  '%s’s plain frame with its script beside it is as high as the map needs, at each width',
  async (file, { openHost, site }) => {
    const embed = readmeBlock('<iframe', site.url, file);
    const listener = readmeBlock("addEventListener('message'", site.url, file);
    const page = await openHost(article({ embed, listener }));
    const inside = await embedIn(page);
    const wide = await fits(page, inside);
    await page.setViewportSize({ width: 330, height: 800 });
    await eventually(() => fits(page, inside)).not.toBe(wide);
  },
);
