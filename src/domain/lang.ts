/** The languages of the page; the first is its own, whose paths name no language. */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];
export const OWN_LANG: Lang = LANGS[0];

/** What `lang` attributes, `hreflang` and share tags call each language, and what it calls itself. */
export const LANG_INFO: Readonly<
  Record<Lang, { readonly tag: string; readonly locale: string; readonly name: string }>
> = {
  zh: { tag: 'zh-Hans', locale: 'zh_CN', name: '中文' },
  en: { tag: 'en', locale: 'en_GB', name: 'English' },
};

/** Folder of a language's pages below the build's root: `''` or `en/`. */
export const langFolder = (lang: Lang): string => (lang === OWN_LANG ? '' : `${lang}/`);

const HAN = /\p{Script=Han}/u;

/** `lang` attribute of a text that may be Chinese on a page in another language; `undefined` where it needs none. */
export const foreignTag = (text: string, lang: Lang): string | undefined =>
  lang !== 'zh' && HAN.test(text) ? LANG_INFO.zh.tag : undefined;
