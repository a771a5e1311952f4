import { describe, expect, test } from 'vitest';
import { dataBlock, structuredData, type StructuredInput } from './structured-data.ts';

const CONFIG = {
  siteUrl: 'https://news.example/',
  publisher: '',
  issueDate: '',
  issuePage: '',
  imprint: { reviewNumber: '', basemapSource: '', note: '', credit: '' },
  basemap: null,
};
const input = (change: Partial<StructuredInput> = {}): StructuredInput => ({
  page: { lang: 'zh', articles: [], regions: [] } as unknown as StructuredInput['page'],
  region: null,
  config: CONFIG,
  url: CONFIG.siteUrl,
  home: CONFIG.siteUrl,
  image: `${CONFIG.siteUrl}share/zh/index.png`,
  title: '题',
  description: '述',
  ...change,
});

describe('what a page says to searches', () => {
  test('is an article and a data set with its files, by absolute addresses', () => {
    const text = JSON.stringify(structuredData(input()));
    expect(text).toContain('"@type":"Article"');
    expect(text).toContain('"@type":"Dataset"');
    expect(text).toContain('"contentUrl":"https://news.example/data/facts.csv"');
  });

  test('invents neither a date nor a publisher nor a page of print, and says those that are configured', () => {
    expect(JSON.stringify(structuredData(input()))).not.toMatch(/date|publisher|pagination|license/i);
    const config = { ...CONFIG, publisher: '某报', issueDate: '2026-01-02', issuePage: 'A02' };
    const text = JSON.stringify(structuredData(input({ config })));
    expect(text).toContain('"datePublished":"2026-01-02"');
    expect(text).toContain('"name":"某报"');
    expect(text).toContain('"pagination":"A02"');
  });

  test('cannot end its own block', () => {
    const block = dataBlock(structuredData(input({ title: '</script><script>alert(1)</script>' })));
    expect(block.match(/<\/?script/g)).toHaveLength(2);
    const json = /<script[^>]*>([^]*)<\/script>/.exec(block)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@graph': [{ headline: '</script><script>alert(1)</script>' }, {}],
    });
  });
});
