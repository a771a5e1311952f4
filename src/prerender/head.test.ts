import { describe, expect, test } from 'vitest';
import { headTags, type PageMeta } from './head.ts';

const META: PageMeta = {
  title: '题',
  description: '述',
  url: null,
  siteName: '郑哈图',
  image: null,
  structured: '',
  lang: 'zh',
  alternates: [],
};
const tag = (html: string, key: string): string[] =>
  [...html.matchAll(new RegExp(`<meta (?:name|property)="${key}" content="([^"]*)"`, 'g'))].map(
    ([, content = '']) => content,
  );

describe('the head of a page', () => {
  test('says title and description once to browsers, searches and shares', () => {
    const html = headTags(META);
    expect(html.match(/<title>[^<]*<\/title>/g)).toEqual(['<title>题</title>']);
    expect(tag(html, 'description')).toEqual(['述']);
    expect(tag(html, 'og:title')).toEqual(['题']);
    expect(tag(html, 'og:description')).toEqual(['述']);
    expect(tag(html, 'og:site_name')).toEqual(['郑哈图']);
  });

  test('leaves out every tag that needs an absolute address while none is set', () => {
    expect(headTags(META)).not.toMatch(/canonical|alternate|og:url|https?:/);
  });

  test('says its address where one is set', () => {
    const html = headTags({ ...META, url: 'https://news.example/map/area/410181/' });
    expect(html).toContain('<link rel="canonical" href="https://news.example/map/area/410181/">');
    expect(tag(html, 'og:url')).toEqual(['https://news.example/map/area/410181/']);
  });

  test('shows its picture large where there is one, with its size', () => {
    const image = 'https://news.example/map/share/zh/410181.png';
    const html = headTags({ ...META, image });
    expect(tag(html, 'og:image')).toEqual([image]);
    expect(tag(html, 'og:image:width')).toEqual(['1200']);
    expect(tag(html, 'twitter:image')).toEqual([image]);
    expect(tag(html, 'twitter:card')).toEqual(['summary_large_image']);
    expect(tag(headTags(META), 'twitter:card')).toEqual(['summary']);
  });

  test('names its language, and its address in each of them where one is set', () => {
    expect(tag(headTags({ ...META, lang: 'en' }), 'og:locale')).toEqual(['en_GB']);
    const html = headTags({
      ...META,
      alternates: [
        { lang: 'zh', url: 'https://news.example/' },
        { lang: 'en', url: 'https://news.example/en/' },
      ],
    });
    expect(html.match(/<link rel="alternate"[^>]*>/g)).toEqual([
      '<link rel="alternate" hreflang="zh-Hans" href="https://news.example/">',
      '<link rel="alternate" hreflang="x-default" href="https://news.example/">',
      '<link rel="alternate" hreflang="en" href="https://news.example/en/">',
    ]);
  });

  test('shows hostile words as words', () => {
    const evil = '</title><script>alert("1")</script>&';
    const html = headTags({ ...META, title: evil, description: evil, siteName: evil });
    expect(html).not.toContain('<script');
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    expect(tag(html, 'og:title')).toEqual([
      '&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;',
    ]);
  });
});
