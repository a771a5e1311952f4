import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSite } from '../../src/prerender/site.ts';
import { PROJECT } from '../support/dist.ts';
import { copyGeo, type GeoCopy } from '../support/geo-copy.ts';
import { makeTiandituFile } from '../support/tianditu-file.ts';

// Boundaries are built from scratch, and the names of all pages laid out over them.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const CONFIG = 'public/config.json';

let copy: GeoCopy;
afterAll(() => copy.remove());

/** Makes the boundaries from a made-up file of the official form, beside the project's own configuration. */
function buildFrom(text: string): void {
  copy = copyGeo();
  const file = path.join(copy.root, 'official.geojson');
  writeFileSync(file, text);
  expect(copy.run('--source', 'tianditu', file)).toMatchObject({ code: 0, errors: [] });
}
const configure = (change: (text: string) => string): void => {
  copyFileSync(path.join(PROJECT, CONFIG), path.join(copy.root, CONFIG));
  writeFileSync(path.join(copy.root, CONFIG), change(copy.read(CONFIG)));
};
const site = () =>
  buildSite({
    root: copy.root,
    template: readFileSync(path.join(PROJECT, 'index.html'), 'utf8'),
    built: null,
  });
const failure = (): Promise<string> =>
  site().then(
    () => 'it was built',
    (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
  );

describe('a site over official boundaries', () => {
  beforeAll(() => buildFrom(makeTiandituFile({ xinxing: false })));

  test('credits 天地图 wherever it shows a map, in both languages, and nobody else', async () => {
    configure((text) => text);
    const { files } = await site();
    const shown = files.filter(({ body }) => /河流：GSHHG|rivers: GSHHG/.test(body));
    expect(shown.map(({ path: file }) => file)).toEqual(
      expect.arrayContaining([
        'index.html', 'en/index.html', 'area/410181/index.html', 'embed/index.html', 'en/embed/index.html', 'kiosk/index.html',
        'embed/map/all.svg', 'data/page.zh.json', 'data/page.en.json',
      ]),
    ); // prettier-ignore
    for (const { path: file, body } of shown)
      expect(body, file).toMatch(/天地图行政区划|Tianditu administrative/);
    for (const { path: file, body } of files) expect(/DataV|高德|AMap/.test(body), file).toBe(false);
  });

  test('stops on a configuration that names another source, in one sentence with both', async () => {
    configure((text) => text.replace('"basemapSource": ""', '"basemapSource": "DataV.GeoAtlas（高德）"'));
    const said = await failure();
    expect(said).toMatch(/stops on 1 problem/);
    expect(said).toMatch(
      /public\/config\.json:\d+: imprint\.basemapSource is "DataV\.GeoAtlas（高德）", but public\/geo was made from 天地图/,
    );
  });

  test('takes a newsroom’s own words for 天地图', async () => {
    configure((text) => text.replace('"basemapSource": ""', '"basemapSource": "天地图，GS(2024)0650号"'));
    const { files } = await site();
    const page = files.find(({ path: file }) => file === 'index.html')?.body;
    expect(page).toContain('底图数据：天地图，GS(2024)0650号');
  });
});

describe('a site over official boundaries with 新星市', () => {
  beforeAll(() => {
    copy.remove();
    buildFrom(makeTiandituFile({ xinxing: true }));
  });

  test('stops while its notes say that 新星市 is not shown', async () => {
    configure((text) => text);
    expect((await failure()).match(/speaks of 新星市 as not shown/g)).toHaveLength(2);
  });

  test('is built once they do not', async () => {
    configure((text) => text.replace(/；新星市[^"]*/, '').replace(/ Xinxing City[^"]*/, ''));
    const { files } = await site();
    const page = files.find(({ path: file }) => file === 'index.html')?.body;
    expect(page).toMatch(/底图数据：天地图/);
    expect(page).toContain('新星市');
  });
});
