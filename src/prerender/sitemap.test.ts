import { describe, expect, test } from 'vitest';
import { sitemap } from './sitemap.ts';

const FILES = [
  'index.html',
  'area/410181/index.html',
  'en/index.html',
  'en/area/410181/index.html',
  'embed/index.html',
  'data/x.json',
].map((path) => ({ path, body: '' }));

describe('the sitemap', () => {
  test('lists front pages and areas’ pages in each language, and no other shell', () => {
    const [map] = sitemap(FILES, 'https://news.example/a/');
    expect([...(map?.body.matchAll(/<loc>([^<]+)<\/loc>/g) ?? [])].map(([, url]) => url)).toEqual([
      'https://news.example/a/',
      'https://news.example/a/area/410181/',
      'https://news.example/a/en/',
      'https://news.example/a/en/area/410181/',
    ]);
  });

  test('gives no date that nobody knows', () => {
    expect(sitemap(FILES, 'https://news.example/')[0]?.body).not.toContain('lastmod');
  });

  test('is found through robots.txt', () => {
    const robots = sitemap(FILES, 'https://news.example/').find(({ path }) => path === 'robots.txt');
    expect(robots?.body).toContain('Sitemap: https://news.example/sitemap.xml');
  });

  test('is not there while there is no site address', () => {
    expect(sitemap(FILES, '')).toEqual([]);
  });
});
