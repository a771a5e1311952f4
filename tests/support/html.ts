/** One start tag of a built page. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Text with its entities undone; the build writes only these. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#(\d+));/g, (entity, name: string, code?: string) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? entity),
  );

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>/]+)(?:="([^"]*)")?/g;

/** What scripts and styles hold is not markup. */
const withoutCode = (html: string): string =>
  html.replace(/(<(script|style)[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3');

/** Every start tag of a page as the build writes them: quoted attributes, no `>` inside of them. */
export function tagsOf(html: string): Tag[] {
  const all = [...withoutCode(html).matchAll(TAG)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, unescapeHtml(value)]),
    ),
  }));
  if (all.length === 0) throw new Error('The page holds no tags.');
  return all;
}

/** Content of a page's only element of a name, with markup inside. Throws if it is there more or less than once. */
export function onlyElement(html: string, name: string): string {
  const found = [...html.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))];
  if (found.length !== 1) throw new Error(`The page has ${found.length} <${name}>.`);
  return found[0]?.[1] ?? '';
}

/** The words of a page or a part of it, without white space. */
export const wordsOf = (html: string): string =>
  unescapeHtml(
    withoutCode(html)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<[^>]+>/g, ''),
  ).replace(/\s/g, '');
