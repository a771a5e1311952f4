import { describe, expect } from 'vitest';
import { iframeCode } from '../../../src/state/embed-code.ts';
import { DEFAULT_URL_STATE, type UrlState } from '../../../src/state/url.ts';
import { embedIn, heading } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';
import { fromLine, plain, printed, textOf } from '../../support/paper.ts';
import { COPY } from '../../support/words.ts';

const NOTE = '本图为示意图，行政界线不作划界依据';
/** What stands in the article under the map. */
const AFTER = '地图后面的一段话';

/** The article with the plain code, as wide as a column or as its sheet. */
const host = (root: string, state: Partial<UrlState>, { ui = '', wide = false } = {}): string => {
  const wish = { root, lang: 'zh', state: { ...DEFAULT_URL_STATE, ...state }, title: '郑哈图' } as const;
  const html = article({ embed: iframeCode({ ...wish, look: ui ? { ui } : {}, eid: 'zh-1' }) });
  return wide ? html.replace('max-width: 660px', 'max-width: none') : html;
};

describe('a plain frame on paper, as high as on the screen', () => {
  test.for([
    ['in a column', { wide: false }],
    ['as wide as the sheet', { wide: true }],
    ['with the map alone', { wide: false, ui: 'min' }],
    ['with the map alone, as wide as the sheet', { wide: true, ui: 'min' }],
  ] as const)(
    'has the map, its imprint and the beginning of the answer %s',
    async ([, how], { openHost, site }) => {
      for (const landscape of [false, true]) {
        const page = await openHost(host(site.url, { area: '410181' }, how));
        await heading(await embedIn(page), '巩义市').waitFor();
        const text = textOf((await printed(page, { landscape })).flat());
        for (const words of ['登封市', '新郑市', COPY.imprint.noReview, NOTE, '从一块铝，望向两千亿'])
          expect(text, `landscape: ${landscape}`).toContain(plain(words));
        if (!('ui' in how)) expect(text).toContain(plain(COPY.site.title));
      }
    },
  );

  test('has both ends, the distance and the imprint in the aid view', async ({ openHost, site }) => {
    const page = await openHost(host(site.url, { view: 'aid' }));
    const inside = await embedIn(page);
    await inside.getByRole('list', { name: COPY.aid.steps }).waitFor();
    const text = textOf((await printed(page)).flat());
    for (const words of [COPY.imprint.noReview, NOTE, '郑州市', '伊州区', '公里'])
      expect(text).toContain(plain(words));
  });

  test('has no line of the imprint below the frame’s end without script either', async ({
    openHost,
    site,
  }) => {
    const page = await openHost(host(site.url, {}), { javaScriptEnabled: false });
    await page
      .frameLocator('iframe')
      .getByRole('group', { name: /郑州市/ })
      .waitFor();
    const [sheet = []] = await printed(page);
    expect(textOf(sheet)).toContain(plain(NOTE));
    // The article goes on below it.
    expect(textOf(fromLine(sheet, NOTE))).toContain(plain(AFTER));
  });
});
