import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildSite } from '../../src/prerender/site.ts';
import { PROJECT } from '../support/dist.ts';

// Laying out the names of eighteen pages takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhengha-'));
  for (const folder of ['src/content', 'public'])
    cpSync(path.join(PROJECT, folder), path.join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const build = () =>
  buildSite({ root, template: readFileSync(path.join(PROJECT, 'index.html'), 'utf8'), built: null });

/** Replaces the first place of a text in a file; returns the line on which it stands. */
function spoil(file: string, from: string, to: string): number {
  const text = readFileSync(path.join(root, file), 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} does not hold ${from}.`);
  writeFileSync(
    path.join(root, file),
    text.replace(from, () => to),
  );
  return text.slice(0, at).split('\n').length;
}

/** Takes an adcode out of the boundaries. */
function unmap(adcode: string): void {
  for (const level of ['overview', 'city']) {
    const file = path.join(root, `public/geo/${level}.geojson`);
    const data = JSON.parse(readFileSync(file, 'utf8')) as { features: { id: string }[] };
    writeFileSync(
      file,
      JSON.stringify({ ...data, features: data.features.filter(({ id }) => id !== adcode) }),
    );
  }
}

/** What a build says when it stops. */
const failure = (): Promise<string> =>
  build().then(
    () => 'it was built',
    (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
  );

describe('a build', () => {
  test('of the content as it stands succeeds, with 41 pages and the report of the join', async () => {
    const { files, report } = await build();
    expect(files.filter(({ path: file }) => file.endsWith('.html'))).toHaveLength(41);
    expect(report.join('\n')).toMatch(/17 boundaries.*\d+ facts/);
  });

  test('with one mistake says one thing: what rests on a file that cannot be read is not called unknown', async () => {
    const line = spoil('src/content/areas/410181.yaml', 'headline:', 'headlien:');
    const problems = (await failure()).split('\n').filter((said) => said.includes('.yaml:'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`410181.yaml:${line}`);
  });

  test('with a misreading, or a value in words that its phrase does not have, stops without any source text', async () => {
    const erqi = 'src/content/areas/410103.yaml';
    const headline = spoil(erqi, '再谋未来的业', '撤向未来的业');
    const value = spoil(erqi, 'text: 连年增长', 'text: 翻了一番');
    const lines = (await failure()).split('\n').map((line) => line.trim());
    expect(lines.slice(1)).toEqual([
      `${erqi}:${headline}: headline holds the misreading 「撤向」, expected 「撒向」 or other words`,
      `${erqi}:${value}: facts[0].value.text is "翻了一番", expected words that stand in its phrase 「财政收入连年增长」`,
    ]);
  });

  test('with a wrong SITE_URL says so beside all other mistakes', async () => {
    vi.stubEnv('SITE_URL', 'nowhere');
    const kind = spoil('src/content/areas/410181.yaml', 'kind: achieved', 'kind: achieve');
    const said = await failure();
    vi.unstubAllEnvs();
    expect(said).toMatch(/^ *SITE_URL in the environment: it is "nowhere", expected a web address$/m);
    expect(said).toContain(`410181.yaml:${kind}`);
  });

  test('with facts and areas that nobody wrote names the line on which each is asked for', async () => {
    const aid = spoil(
      'src/content/aid.yaml',
      'yizhou-teachers, yizhou-fields]',
      'yizhou-teacher,\n      yizhou-field]',
    );
    const area = spoil('src/content/kiosk/tour.yaml', "show: '650502'", "show: '650599'");
    const fact = spoil('src/content/kiosk/tour.yaml', 'facts: [yizhou-start,', 'facts: [yizhou-begin,');
    const lines = (await failure()).split('\n').map((line) => line.trim());
    expect(lines).toEqual(
      expect.arrayContaining([
        `src/content/aid.yaml:${aid}: step team rests on fact "yizhou-teacher", expected the id of a fact in src/content/areas`,
        `src/content/aid.yaml:${aid + 1}: step team rests on fact "yizhou-field", expected the id of a fact in src/content/areas`,
        `src/content/kiosk/tour.yaml:${area}: scene yizhou shows "650599", expected the adcode of an area in src/content/areas`,
        `src/content/kiosk/tour.yaml:${fact}: scene link shows fact "yizhou-begin", expected the id of a fact in src/content/areas`,
      ]),
    );
  });

  test('with mistakes in several files stops on all of them at once, each with file, line and both sides', async () => {
    const gongyi = 'src/content/areas/410181.yaml';
    const erqi = 'src/content/areas/410103.yaml';
    const kind = spoil(gongyi, 'kind: achieved', 'kind: achieve');
    const key = spoil(erqi, 'paragraph:', 'paragraf:');
    const article = spoil('src/content/areas/650502.yaml', 'article: aid-part-one', 'article: aid-part-nine');
    const byline = spoil('src/content/articles/gongyi-interview.yaml', 'byline: [', 'byline: [3, ');
    const word = spoil('src/content/copy/zh.yaml', '  retry: 重试', '  retry: ""');
    spoil('public/config.json', '"siteUrl": ""', '"siteUrl": "nowhere"');
    const said = await failure();
    const lines = said.split('\n');
    const line = (start: string): string =>
      lines.find((one) => one.trim().startsWith(start)) ?? `nothing begins with ${start}`;
    expect(line(`${gongyi}:${kind}:`)).toMatch(/"achieve".*achieved/);
    expect(line(`${erqi}:${key}:`)).toMatch(/paragraf/);
    expect(line(`src/content/areas/650502.yaml:${article}:`)).toMatch(/aid-part-nine/);
    expect(line(`src/content/articles/gongyi-interview.yaml:${byline}:`)).toMatch(/byline.*3/);
    expect(line(`src/content/copy/zh.yaml:${word}:`)).toMatch(/retry/);
    expect(line('public/config.json:2:')).toMatch(/siteUrl.*nowhere/);
  });

  test('with gaps and slips in a translation stops on all of them, each with file, line and both sides', async () => {
    const english = 'src/content/translations/en.yaml';
    const missing = spoil(english, '  erqi-tax:\n    label: The structure of tax revenue\n    value: steadily better\n', ''); // prettier-ignore
    const unknown = spoil(english, '  erqi-revenue:', '  erqi-revenues:');
    const figure = spoil(english, 'past CNY 200 billion', 'past CNY 20 billion');
    const left = spoil(english, 'name: Gongyi City', 'name: 巩义市');
    const lines = (await failure()).split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith(`${english}:`))).toHaveLength(5);
    const of = (text: string): string => lines.find((line) => line.includes(text)) ?? lines.join('\n');
    expect(of('facts.erqi-tax')).toMatch(/missing, expected the translation of a fact/);
    expect(missing).toBeGreaterThan(1);
    expect(of('facts.erqi-revenues')).toMatch(new RegExp(`^${english}:${unknown}: .*not a known key`));
    expect(of('facts.erqi-revenue is')).toMatch(/missing/);
    // Label and value are one line, so the fact is named, which stands above the two.
    expect(of('facts.gongyi-aluminium')).toMatch(new RegExp(`^${english}:${figure - 2}: .*20 billion`));
    expect(of('areas.410181.name')).toMatch(new RegExp(`^${english}:${left}: .*巩义市.*no 汉字`));
  });

  test('of a file that is no YAML stops with the line', async () => {
    const at = spoil('src/content/areas/410102.yaml', 'role: focus', 'role: [focus');
    const said = await failure();
    const line = Number(/src\/content\/areas\/410102\.yaml:(\d+):/.exec(said)?.[1]);
    expect(line, said).toBeGreaterThanOrEqual(at);
  });

  test('with an unknown adcode stops', async () => {
    const at = spoil('src/content/areas/410105.yaml', "'410105'", "'410199'");
    expect(await failure()).toContain(`src/content/areas/410105.yaml:${at}:`);
  });

  test('with an orphaned fact, a wrong adcode and a missing boundary says all three', async () => {
    spoil('src/content/areas/410181.yaml', 'article: gongyi-interview', 'article: nobody-wrote-this');
    spoil('src/content/areas/410105.yaml', "'410105'", "'410199'");
    unmap('410102');
    const said = await failure();
    for (const part of ['nobody-wrote-this', '410199', '410102']) expect(said).toContain(part);
  });

  test('says each mistake once: the join does not repeat what the content says with file and line', async () => {
    const article = spoil('src/content/areas/650502.yaml', 'article: aid-part-one', 'article: aid-part-nine');
    const code = spoil('src/content/areas/410181.yaml', "'410181'", "'410199'");
    const lines = (await failure()).split('\n').map((line) => line.trim().replace(/,? expected.*/, ''));
    expect(lines.slice(1)).toEqual([
      `src/content/areas/410181.yaml:${code}: adcode is "410199"`,
      `src/content/areas/650502.yaml:${article}: facts[0].evidence.article is "aid-part-nine"`,
    ]);
  });

  test('stops when a reported area has no boundary', async () => {
    unmap('410181');
    expect(await failure()).toMatch(/410181.*boundary/);
  });

  test('stops when a city has no boundary', async () => {
    unmap('650500');
    expect(await failure()).toMatch(/650500.*boundary/);
  });

  test('without boundaries names the file and the command that makes it', async () => {
    rmSync(path.join(root, 'public/geo'), { recursive: true });
    expect(await failure()).toMatch(/public\/geo\/\w+\.geojson.*npm run geo/);
  });

  test('without boundaries also says what is wrong with the content', async () => {
    rmSync(path.join(root, 'public/geo'), { recursive: true });
    const kind = spoil('src/content/areas/410181.yaml', 'kind: achieved', 'kind: achieve');
    const said = await failure();
    expect(said).toContain(`410181.yaml:${kind}`);
    expect(said).toMatch(/public\/geo\/\w+\.geojson.*npm run geo/);
  });

  test('with a mistake in one area still names a fact about another that nobody wrote', async () => {
    const kind = spoil('src/content/areas/410102.yaml', 'kind: achieved', 'kind: achieve');
    const fact = spoil('src/content/aid.yaml', '[yizhou-start]', '[yizhou-begin]');
    const lines = (await failure()).split('\n').map((line) => line.trim());
    expect(lines.slice(1)).toEqual([
      `src/content/areas/410102.yaml:${kind}: facts[0].kind is "achieve", expected one of achieved, target, action`,
      `src/content/aid.yaml:${fact}: step start rests on fact "yizhou-begin", expected the id of a fact in src/content/areas`,
    ]);
  });

  test('of broken boundaries names the file', async () => {
    writeFileSync(path.join(root, 'public/geo/city.geojson'), '{"type":"FeatureCollection","features":[{');
    expect(await failure()).toMatch(/public\/geo\/city\.geojson/);
  });
});

describe('with an address to be published at', () => {
  test('each page says its canonical one', async () => {
    spoil('public/config.json', '"siteUrl": ""', '"siteUrl": "https://example.org/map/"');
    const { files } = await build();
    const page = files.find(({ path: file }) => file === 'area/410181/index.html')?.body ?? '';
    expect(page).toContain('<link rel="canonical" href="https://example.org/map/area/410181/">');
    expect(page).toContain('<meta property="og:url" content="https://example.org/map/area/410181/">');
  });

  test.for([
    ['an unknown key', '"siteUrl": ""', '"siteURL": ""', 'siteURL'],
    ['a value of a wrong type', '"siteUrl": ""', '"siteUrl": 7', 'siteUrl'],
    ['an unknown key further in', '"reviewNumber": ""', '"reviewNumer": ""', 'imprint.reviewNumer'],
  ] as const)(
    'of a configuration with %s stops with one error that names file, line and key',
    async ([, from, to, key]) => {
      const line = spoil('public/config.json', from, to);
      const said = (await failure()).split('\n').filter((each) => each.includes('public/config.json'));
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(`public/config.json:${line}:`);
      expect(said[0]).toContain(key);
    },
  );

  test('a configured review number replaces the warning', async () => {
    spoil('public/config.json', '"reviewNumber": ""', '"reviewNumber": "GS(2030)0001号"');
    const { files } = await build();
    const page = files.find(({ path: file }) => file === 'index.html')?.body ?? '';
    expect(page).toContain('审图号：GS(2030)0001号');
    expect(page).not.toContain('未取得审图号');
  });

  test('content never becomes markup', async () => {
    spoil('src/content/areas/410181.yaml', 'headline: ', 'headline: "<img src=x onerror=alert()>&amp;" #');
    spoil('src/content/translations/en.yaml', 'headline: From a piece', 'headline: "<img src=x onerror=alert()>" #'); // prettier-ignore
    const { files } = await build();
    for (const { path: file, body } of files.filter((each) => each.path.endsWith('.html')))
      expect(body.includes('<img'), file).toBe(false);
  });
});
