import { expect, test } from 'vitest';
import { foreignTag, langFolder, LANGS, OWN_LANG } from './lang.ts';

test('only the page’s own language has no folder of its own', () => {
  expect(langFolder(OWN_LANG)).toBe('');
  for (const lang of LANGS.filter((each) => each !== OWN_LANG)) expect(langFolder(lang)).toBe(`${lang}/`);
});

test('Chinese is marked on a page in another language, and nowhere else', () => {
  expect(foreignTag('2022年底', 'en')).toBe('zh-Hans');
  expect(foreignTag('2022年底', 'zh')).toBeUndefined();
  expect(foreignTag('the end of 2022', 'en')).toBeUndefined();
});
