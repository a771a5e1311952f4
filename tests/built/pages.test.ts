import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIVISIONS } from '../../src/domain/adcode.ts';
import { builtFiles, readBuilt } from '../support/dist.ts';
import { onlyElement, tagsOf, unescapeHtml, wordsOf, type Tag } from '../support/html.ts';
import { LANG_INFO, langFolder, LANGS } from '../../src/domain/lang.ts';
import { PAGES, readPageData } from './site.ts';

const files = new Set(builtFiles());
/** A folder is answered by its index. */
const fileAt = (address: string): string =>
  address === '.' || address.endsWith('/') ? path.posix.join(address, 'index.html') : address;
const meta = (tags: Tag[], key: 'name' | 'property', value: string): string | undefined =>
  tags.find(({ name, attributes }) => name === 'meta' && attributes[key] === value)?.attributes['content'];

test('the build has the front page, one page for each region, the embed and the page that makes its codes in each language, the kiosk, and no other', () => {
  const shells = LANGS.flatMap((lang) =>
    ['embed/', 'embed/new/'].map((folder) => `${langFolder(lang)}${folder}index.html`),
  );
  const pages = [...files].filter((file) => file.endsWith('.html'));
  expect(pages).toEqual([...PAGES.map(({ file }) => file), ...shells, 'kiosk/index.html'].sort());
});

test('no two pages share a title or a description', () => {
  const heads = PAGES.map(({ file }) => readBuilt(file));
  expect(new Set(heads.map((html) => onlyElement(html, 'title'))).size).toBe(PAGES.length);
  expect(new Set(heads.map((html) => meta(tagsOf(html), 'name', 'description'))).size).toBe(PAGES.length);
});

describe.each(PAGES)('$file', ({ lang, file, up, adcode }) => {
  const html = readBuilt(file);
  const tags = tagsOf(html);
  const data = readPageData(lang);
  const region = data.regions.find((each) => each.adcode === adcode);

  test('prints and shows level 0 in engines that do not know `:where()`', () => {
    const inside = html.match(/<style[^>]*>[^]*?<\/style>/g)?.join('') ?? '';
    const late = tags
      .filter(({ attributes }) => attributes['rel'] === 'stylesheet')
      .map(({ attributes }) =>
        readBuilt(path.posix.join(path.posix.dirname(file), attributes['href'] ?? '')),
      );
    expect(late).toHaveLength(1);
    expect(late.join('')).toContain('@media print');
    expect(inside.length).toBeGreaterThan(10_000);
    expect(inside + late.join('')).not.toContain(':where(');
  });

  test('names the areas the page reports on before all others, on the map and beside it', () => {
    const focus = data.regions.filter(({ role }) => role === 'focus').map(({ adcode }) => adcode);
    const drawn = [...html.matchAll(/<g id="areas-[^]*?<\/g>/g)].map(([frame]) =>
      [...frame.matchAll(/data-adcode="(\d+)"/g)].map(([, code]) => code ?? ''),
    );
    const listed = [...html.matchAll(/<ul class="names__group[^]*?<\/ul>/g)].map(([group]) =>
      [...group.matchAll(/href="#area-(\d+)"/g)].map(([, code]) => code ?? '').slice(1),
    );
    expect(listed).toEqual(drawn);
    const inFront = listed.map((codes) =>
      codes.slice(0, codes.filter((code) => focus.includes(code)).length),
    );
    expect(inFront.flat().sort()).toEqual(focus.sort());
  });

  test('says what it is, to readers, searches and shares', () => {
    const title = unescapeHtml(onlyElement(html, 'title'));
    if (region) expect(title.startsWith(region.name)).toBe(true);
    expect(meta(tags, 'property', 'og:title')).toBe(title);
    const description = meta(tags, 'name', 'description');
    expect(description?.length).toBeGreaterThan(10);
    if (region?.summary) expect(description).toContain(region.summary.slice(0, 20));
    expect(meta(tags, 'property', 'og:description')).toBe(description);
    expect(meta(tags, 'property', 'og:type')).toBe('article');
    expect(meta(tags, 'property', 'og:locale')).toBe(LANG_INFO[lang].locale);
    expect(meta(tags, 'property', 'og:site_name')).toBeTruthy();
    expect(tags.find(({ name }) => name === 'html')?.attributes['lang']).toBe(LANG_INFO[lang].tag);
  });

  test('has its one h1 without a script', () => {
    expect(wordsOf(onlyElement(html, 'h1')).length).toBeGreaterThan(4);
  });

  test('carries the policy of the drawing, and the hashes of its own styles', () => {
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
    expect(styles.length).toBeGreaterThan(0);
    const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    const policies = tags.filter(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policies.map(({ attributes }) => attributes['content'])).toEqual([
      "default-src 'none'; script-src 'self'; " +
        `style-src 'self' ${hashes.join(' ')}; ` +
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' data: blob:; " +
        "manifest-src 'self'; base-uri 'none'; form-action 'none'",
    ]);
    const names = tags.map(({ name }) => name);
    const policyAt = tags.findIndex(({ attributes }) => attributes['http-equiv'] !== undefined);
    // A policy counts from where it stands.
    for (const governed of ['style', 'script', 'link'])
      expect(names.indexOf(governed)).toBeGreaterThan(policyAt);
  });

  test('has no style attribute, no handler, no inline script', () => {
    const keys = tags.flatMap(({ attributes }) => Object.keys(attributes));
    expect(keys.filter((key) => key === 'style' || /^on/.test(key))).toEqual([]);
    const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.map(([, , body]) => body)).toEqual(scripts.map(() => ''));
    expect(scripts.filter(([, attributes = '']) => !/\ssrc="/.test(attributes))).toEqual([]);
  });

  test('has only relative addresses, each to a file or a section that is there', () => {
    const addresses = tags.flatMap(({ attributes }) =>
      ['href', 'src', 'srcset', 'action', 'poster', 'data'].flatMap((key) => attributes[key] ?? []),
    );
    expect(addresses.length).toBeGreaterThan(40);
    expect(addresses.filter((address) => /^([a-z][a-z0-9+.-]*:|\/)/i.test(address))).toEqual([]);
    const ids = new Set(tags.map(({ attributes }) => attributes['id']));
    const lost = addresses.filter((address) =>
      address.startsWith('#')
        ? !ids.has(address.slice(1))
        : !files.has(fileAt(path.posix.join(path.posix.dirname(file), address.replace(/[?#].*$/, '')))),
    );
    expect([...new Set(lost)]).toEqual([]);
    expect(
      addresses.filter((address) => address.startsWith(up) && !address.startsWith('#')).length,
    ).toBeGreaterThan(2);
  });

  test('names no other host anywhere in its markup', () => {
    const outside = html.match(/\b(?:https?:)?\/\/[\w.-]+\.\w+/g) ?? [];
    expect(outside.filter((address) => !address.includes('www.w3.org'))).toEqual([]);
  });

  test('leaves out what needs an absolute address while no siteUrl is set', () => {
    expect(JSON.parse(readBuilt('config.json'))).toMatchObject({ siteUrl: '' });
    expect(
      tags.filter(({ attributes }) => ['canonical', 'alternate'].includes(attributes['rel'] ?? '')),
    ).toEqual([]);
    for (const key of ['og:url', 'og:image']) expect(meta(tags, 'property', key)).toBeUndefined();
  });

  test('links all fifteen divisions on the map, by adcode', () => {
    const links = tags.filter(
      ({ name, attributes }) => name === 'a' && attributes['data-adcode'] !== undefined,
    );
    const divisions = DIVISIONS.filter(({ parent }) => parent !== null).map((division) => division.adcode);
    expect(links.map(({ attributes }) => attributes['data-adcode']).sort()).toEqual(divisions);
    for (const { attributes } of links)
      expect(attributes['href']).toContain(attributes['data-adcode'] ?? 'none');
  });

  test('holds every area’s summary and facts, with figure, phrase and source', () => {
    const words = wordsOf(html);
    const missing = data.regions.flatMap(({ name, summary, headline, facts, articles }) =>
      [
        name,
        headline ?? '',
        summary ?? data.copy.area.unreported,
        ...facts.flatMap(({ label, value, evidence }) => [`${label}${value?.text ?? ''}`, evidence.phrase]),
        ...articles.map((id) => data.articles.find((article) => article.id === id)?.title ?? id),
      ].filter((text) => !words.includes(text.replace(/\s/g, ''))),
    );
    expect(missing).toEqual([]);
  });

  test('carries the imprint and says that no review number was given', () => {
    const words = wordsOf(html);
    const own =
      lang === 'zh'
        ? [
            '未取得审图号，仅供内部预览',
            '底图数据：',
            '本图为示意图，行政界线不作划界依据；新星市（兵团第十三师）未单独表示',
          ]
        : [
            'No map review number yet',
            'Boundaries:',
            'Xinxing City (13th Division of the XPCC) is not shown separately',
          ];
    for (const line of own) expect(words).toContain(line.replace(/\s/g, ''));
  });

  test('has no Chinese left over in another language, but for what is marked as Chinese', () => {
    if (lang === 'zh') return;
    const marked = /<(\w+)(?=[^>]*\slang="zh-Hans")[^>]*>[^<]*<\/\1>/g;
    const quotations = html.match(marked) ?? [];
    expect(quotations.length).toBeGreaterThan(135);
    const rest = html.replace(marked, '').replace(/<style>[\s\S]*?<\/style>/g, '');
    expect(rest.match(/.{0,40}\p{Script=Han}+/gu)).toBeNull();
  });

  test('never shows what the machine misread', () => {
    expect(wordsOf(html)).not.toMatch(/第十一个五年规划|撤向|健全全上下/);
  });
});
