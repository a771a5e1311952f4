import { describe, expect, test } from 'vitest';
import { shareLink } from './link.ts';

const OPEN = 'http://localhost:4173/?area=410181&topic=industry#fact-a';
const SITE = 'https://news.example/map/';

describe('the link that is sent on', () => {
  test('is the address of the open page while no site address is set, without its fragment', () => {
    const link = shareLink({ siteUrl: '', lang: 'zh' }, '410181', OPEN);
    expect(link).toBe('http://localhost:4173/?area=410181&topic=industry');
  });

  test('leads to the area’s own page of the published site where one is set', () => {
    expect(shareLink({ siteUrl: SITE, lang: 'zh' }, '410181', OPEN)).toBe(`${SITE}area/410181/`);
    expect(shareLink({ siteUrl: SITE, lang: 'en' }, '410181', OPEN)).toBe(`${SITE}en/area/410181/`);
  });

  test('of the page as it stands keeps what the reader chose', () => {
    const link = shareLink({ siteUrl: SITE, lang: 'zh' }, null, 'http://localhost:4173/?view=aid');
    expect(link).toBe(`${SITE}?view=aid`);
  });
});
