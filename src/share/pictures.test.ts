import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PageData } from '../domain/page-data.ts';
import { qrOf } from '../domain/qr.ts';
import { loadStory, type StoryInputs } from '../prerender/inputs.ts';
import { VIEWS, type View } from '../domain/view.ts';
import { pictureSize, type Pictured } from '../state/picture-file.ts';
import { litByStep, select } from '../state/select.ts';
import { DEFAULT_URL_STATE, type UrlState } from '../state/url.ts';
import { EVIL } from '../ui/fixture.ts';
import { card, CARD } from './card.ts';
import { edition } from './edition.ts';
import { marksOf, textsOf, wordsOn } from './fixture.ts';
import { picture } from './picture.ts';
import { poster, POSTER } from './poster.ts';
import { sheetSvg } from './sheet-svg.ts';
import type { Sheet } from './sheet.ts';
import { estimate } from './voices.ts';

const LINK = 'https://news.example/map/area/410181/';
const MARK = '未取得审图号，仅供内部预览';
const VOICES = { serif: "'Songti SC', serif", sans: 'sans-serif' };

let inputs: StoryInputs;
let page: PageData;
beforeAll(async () => {
  inputs = await loadStory(fileURLToPath(new URL('../..', import.meta.url)));
  const [first] = inputs.pages;
  if (!first) throw new Error('There is no language.');
  page = first;
}, 60_000);

const regionOf = (adcode: string, on = page) => {
  const region = on.regions.find((each) => each.adcode === adcode);
  if (!region) throw new Error(`No region ${adcode}.`);
  return region;
};
const posterOf = (adcode: string, on = page): Sheet =>
  poster({ page: on, paths: inputs.paths, region: regionOf(adcode, on), link: LINK, measure: estimate });
const cardOf = (adcode: string | null, on = page): Sheet =>
  card({ page: on, paths: inputs.paths, region: adcode ? regionOf(adcode, on) : null, measure: estimate });
const picturedAs = (what: string): Pictured =>
  isView(what) ? { area: null, view: what } : { area: what, view: null };
const isView = (what: string): what is View => VIEWS.some((view) => view === what);
/** The picture of an area or of a view. */
const pictureOf = (what: string, on = page): Sheet =>
  picture({ page: on, paths: inputs.paths, pictured: picturedAs(what), measure: estimate });
const editionOf = (state: Partial<UrlState>, off: readonly string[] = [], on = page): Sheet =>
  edition({
    page: on,
    paths: inputs.paths,
    selection: select(on.regions, { ...DEFAULT_URL_STATE, ...state }),
    shown: (layer) => !off.includes(layer),
    measure: estimate,
  });
const svgOf = (sheet: Sheet): string =>
  sheetSvg(sheet, VOICES, { title: '题', lang: 'zh-Hans', widthMm: 400 });

/** Lines of text that reach over the edge of their sheet. */
const overEdge = (sheet: Sheet): string[] =>
  textsOf(sheet)
    .filter(({ text, x, y, size, voice, bold, anchor }) => {
      const width = estimate(text, size, { voice, bold });
      const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      return left < 0 || left + width > sheet.width || y - size * 0.9 < 0 || y + size * 0.2 > sheet.height;
    })
    .map(({ text }) => text);

/** Pairs of lines set over each other, names on the map aside: the map lays out its own. */
function collisions(sheet: Sheet): string[] {
  const boxes = textsOf(sheet)
    .filter(({ halo, spacing, text }) => !halo && !spacing && text.length > 1)
    .map(({ text, x, y, size, voice, bold, anchor }) => {
      const width = estimate(text, size, { voice, bold });
      const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      return { text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.1 };
    });
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`),
  );
}

describe('a poster', () => {
  test('of every area is one sheet of three to four with nothing over its edge and no line over another', () => {
    for (const { adcode, name } of page.regions) {
      const sheet = posterOf(adcode);
      expect([sheet.width, sheet.height]).toEqual([POSTER.width, POSTER.height]);
      expect(overEdge(sheet), name).toEqual([]);
      expect(collisions(sheet), name).toEqual([]);
      expect(wordsOn(sheet), name).toContain(name);
    }
  });

  test('of 巩义 has its headline, its first target and where it was printed', () => {
    const words = wordsOn(posterOf('410181'));
    expect(words).toContain('从一块铝，望向两千亿');
    expect(words).toContain('突破2000亿元');
    expect(words).toContain('“十五五”目标·出处：《锚定“十五五”目标');
  });

  test('of an area that was not reported on says so, with its size', () => {
    expect(wordsOn(posterOf('410185'))).toMatch(/本期未报道面积约12\d\d平方公里/);
  });

  test('shows its area in full colour, and no other', () => {
    const full = marksOf(posterOf('410181')).filter(
      (mark) => mark.kind === 'path' && mark.fill === 'focus' && mark.id,
    );
    expect(full).toMatchObject([{ id: 'area-410181' }]);
  });

  test('carries the imprint, the review mark and the code of its link', () => {
    const sheet = posterOf('410181');
    expect(wordsOn(sheet)).toContain(MARK);
    expect(wordsOn(sheet)).toContain('行政界线不作划界依据');
    expect(marksOf(sheet)).toContainEqual(expect.objectContaining({ d: qrOf(LINK).path }));
  });

  test('has the review number instead of the mark once there is one', () => {
    const approved = { ...page, imprint: { ...page.imprint, reviewNumber: 'GS(2026)1号' } };
    expect(wordsOn(posterOf('410181', approved))).toContain('审图号：GS(2026)1号');
    expect(wordsOn(posterOf('410181', approved))).not.toContain(MARK);
  });
});

describe('a share image', () => {
  test('of every page has nothing over its edge, no line over another, and the imprint with the mark', () => {
    for (const adcode of [null, ...page.regions.map((region) => region.adcode)]) {
      const sheet = cardOf(adcode);
      expect([sheet.width, sheet.height]).toEqual([CARD.width, CARD.height]);
      expect(overEdge(sheet), adcode ?? 'front').toEqual([]);
      expect(collisions(sheet), adcode ?? 'front').toEqual([]);
      expect(wordsOn(sheet)).toContain(MARK);
    }
  });

  test('of an area says its name, headline and first figure', () => {
    expect(wordsOn(cardOf('410181'))).toMatch(/巩义市从一块铝，望向两千亿突破2000亿元力争铝产业产值/);
  });

  test('is set in every language there is', () => {
    for (const other of inputs.pages)
      for (const { adcode } of other.regions) {
        const sheet = cardOf(adcode, other);
        expect(overEdge(sheet), `${other.lang} ${adcode}`).toEqual([]);
        expect(collisions(sheet), `${other.lang} ${adcode}`).toEqual([]);
        // What the rule separates stays above it: only the imprint stands below.
        const line = marksOf(sheet).findLast((mark) => mark.kind === 'path' && mark.stroke === 'line');
        const d = line?.kind === 'path' ? line.d : '';
        const at = Number(/^M\d+ ([\d.]+)/.exec(d)?.[1]);
        const onRule = textsOf(sheet).filter(({ y, size }) => y - size * 0.8 < at && y + size * 0.25 > at);
        expect(onRule.map((mark) => mark.text)).toEqual([]);
      }
  });
});

test('on the front page’s share image words and maps keep clear of each other, in every language', () => {
  for (const other of inputs.pages) {
    const names = new Set(other.frames.flatMap(({ labels }) => labels.flatMap((label) => label.lines)));
    const texts = textsOf(cardOf(null, other));
    const onMaps = texts.filter(({ text }) => names.has(text));
    const words = texts.filter(({ text, size }) => !names.has(text) && size > 20);
    expect(onMaps.length).toBeGreaterThan(3);
    const [above, below] = [
      Math.max(...words.map(({ y, size }) => y + size * 0.3)),
      onMaps.filter(({ x }) => x < 500),
    ];
    expect(below.length, other.lang).toBeGreaterThan(0);
    for (const { text, y, size } of below) expect(y - size, `${other.lang} ${text}`).toBeGreaterThan(above);
  }
});

describe('a picture file', () => {
  test('of every area and view in every language has nothing over its edge, no line over another, and the imprint whole', () => {
    for (const other of inputs.pages)
      for (const what of [...VIEWS, ...other.regions.map((region) => region.adcode)]) {
        const sheet = pictureOf(what, other);
        expect(sheet).toMatchObject(pictureSize(picturedAs(what)));
        expect(overEdge(sheet), `${other.lang} ${what}`).toEqual([]);
        expect(collisions(sheet), `${other.lang} ${what}`).toEqual([]);
        for (const line of [other.imprint.basemapSource, other.imprint.note])
          expect(wordsOn(sheet)).toContain(line.replace(/\s/g, ''));
      }
  });

  test('can be read in a phone’s column of 360 px: names and imprint 9 px, nothing below 7', () => {
    for (const other of inputs.pages)
      for (const what of [...VIEWS, '410181', '650502']) {
        const { width, height } = pictureSize(picturedAs(what));
        const texts = textsOf(pictureOf(what, other));
        const names = new Set(other.frames.flatMap(({ labels }) => labels.flatMap((label) => label.lines)));
        const px = (all: typeof texts): number => (Math.min(...all.map(({ size }) => size)) * 360) / width;
        expect(px(texts.filter(({ text, halo }) => halo && names.has(text)))).toBeGreaterThanOrEqual(9);
        expect(px(texts.filter(({ y }) => y > height * 0.8))).toBeGreaterThanOrEqual(9);
        expect(px(texts)).toBeGreaterThanOrEqual(7);
      }
  });

  test('says its title, carries the review mark and the scale, and has one area in full colour', () => {
    const sheet = pictureOf('410181');
    expect(wordsOn(sheet)).toMatch(/^巩义市从一块铝，望向两千亿/);
    expect(wordsOn(sheet)).toContain(MARK);
    expect(wordsOn(sheet)).toMatch(/\d+公里/);
    const full = marksOf(sheet).filter((mark) => mark.kind === 'path' && mark.fill === 'focus' && mark.id);
    expect(full).toMatchObject([{ id: 'area-410181' }]);
    expect(marksOf(pictureOf('zhengzhou')).filter((mark) => mark.fill === 'focus')).toMatchObject([
      { text: MARK },
    ]);
  });
});

describe('the picture of a view', () => {
  const names = (what: string): string[] =>
    marksOf(pictureOf(what)).flatMap((mark) => (mark.kind === 'path' && mark.label ? [mark.label] : []));

  test('shows the areas of that view and no others', () => {
    expect(names('zhengzhou')).toHaveLength(12);
    expect(names('yizhou')).toEqual(expect.arrayContaining(['伊州区', '伊吾县']));
    expect(names('yizhou')).toHaveLength(3);
    expect(names('aid')).toHaveLength(15);
  });

  test('of the aid joins both ends and says how far they are apart, as a straight line', () => {
    const sheet = pictureOf('aid');
    expect(wordsOn(sheet)).toContain('直线距离约1950公里');
    expect(marksOf(sheet).filter((mark) => mark.kind === 'path' && mark.stroke === 'aid')).toHaveLength(1);
  });
});

test('long names, headlines and values find room on poster, share image and picture, in as many lines as they need', () => {
  const long = {
    ...page,
    regions: page.regions.map((region) => ({
      ...region,
      name: 'Barkol Kazakh Autonomous County',
      headline:
        'From a single block of aluminium towards two hundred billion, and a county on the way to becoming a city',
      facts: region.facts.map((fact) => ({
        ...fact,
        value: { text: '教育、医疗、养老等更多资源投入到民生领域'.repeat(3) },
      })),
    })),
  };
  for (const { adcode } of long.regions)
    for (const sheet of [posterOf(adcode, long), cardOf(adcode, long), pictureOf(adcode, long)]) {
      expect(overEdge(sheet), adcode).toEqual([]);
      expect(collisions(sheet), adcode).toEqual([]);
    }
});

/** Reads a file as a drawing program does; without fonts, because reading the machine's takes seconds and says nothing of the file. */
const readSvg = (svg: string): Resvg => new Resvg(svg, { font: { loadSystemFonts: false } });

describe('the map for print', () => {
  const layersOf = (svg: string): string[] =>
    [...svg.matchAll(/<g id="([^"]+)" inkscape:groupmode="layer" inkscape:label="[^"]+">/g)].map(
      ([, id = '']) => id,
    );

  test('is a well-formed file of named layers, each once, paper at the bottom and imprint on top', () => {
    const svg = svgOf(editionOf({ area: '410181' }));
    expect(() => readSvg(svg)).not.toThrow();
    const layers = layersOf(svg);
    expect(layers).toEqual([
      'paper',
      'areas',
      'rivers',
      'names',
      'symbols',
      'scale',
      'legend',
      'title',
      'imprint',
    ]);
    expect(svg).toContain('width="400mm"');
    expect(svg).toContain('inkscape:label="区划"');
  });

  test('has its text live, in the page’s fonts, and each area an object of its own name', () => {
    const svg = svgOf(editionOf({}));
    expect(svg).toMatch(/<text [^>]*font-family="'Songti SC', serif"[^>]*>巩义市<\/text>/);
    for (const { adcode, name, role, parent } of page.regions)
      if (role !== 'city' && parent === '410100')
        expect(svg).toContain(`<path id="area-${adcode}" inkscape:label="${name}"`);
  });

  test('shows the view the reader has: one frame, or both with the link between them', () => {
    expect(wordsOn(editionOf({ view: 'yizhou' }))).toContain('伊州区');
    expect(wordsOn(editionOf({ view: 'yizhou' }))).not.toContain('巩义市');
    const aid = editionOf({ view: 'aid' });
    expect(aid.layers.map(({ id }) => id)).toContain('link');
    expect(wordsOn(aid)).toMatch(/直线距离约1950公里.*伊州区.*巩义市/);
    expect(editionOf({ view: 'aid' }, ['link']).layers.map(({ id }) => id)).not.toContain('link');
  });

  const atStep = (step: number) => {
    const told = page.aid.steps[step];
    const light = told ? litByStep(told, page.regions) : null;
    const state = { ...DEFAULT_URL_STATE, view: 'aid' } as const;
    const selection = select(page.regions, state, { found: null, step: light });
    return edition({ page, paths: inputs.paths, selection, shown: () => true, measure: estimate });
  };

  test('shows the link as the reader sees it: strong where the step told is about it, quiet in the others', () => {
    const arcOf = (step: number) => {
      const [arc] = atStep(step).layers.find(({ id }) => id === 'link')?.marks ?? [];
      return arc?.kind === 'path' ? arc : null;
    };
    const [, link, end] = [0, 1, 2].map(arcOf);
    expect(link?.strokeWidth).toBeGreaterThan(end?.strokeWidth ?? Infinity);
    expect([link?.strokeOpacity, end?.strokeOpacity]).toEqual([1, 0.4]);
  });

  test('leaves out the layers that are switched off', () => {
    const ids = editionOf({}, ['rivers', 'targets']).layers.map(({ id }) => id);
    expect(ids).not.toContain('rivers');
    expect(ids).not.toContain('symbols');
    expect(wordsOn(editionOf({}, ['rivers']))).not.toContain('黄河等河流');
  });

  test('has of divisions that are switched off only what is chosen, and no colour of them in its legend', () => {
    const sheet = editionOf({ area: '410181' }, ['divisions']);
    const areas = sheet.layers.find(({ id }) => id === 'areas')?.marks ?? [];
    expect(areas.map((mark) => mark.kind === 'path' && mark.id)).toEqual(['area-410181']);
    expect(wordsOn(sheet)).not.toContain(page.copy.legend.land);
    const names = sheet.layers.find(({ id }) => id === 'names')?.marks ?? [];
    expect(names.flatMap((mark) => (mark.kind === 'text' && mark.halo !== 'paper' ? mark.text : []))).toEqual(
      ['巩义市'],
    );
  });

  test('explains which areas have a chosen topic', () => {
    const { 'topics-lit': lit, 'topics-dimmed': dimmed } = page.copy.legend;
    const words = wordsOn(editionOf({ topics: ['openness'] }));
    expect(words).toContain(lit);
    expect(words).toContain(dimmed);
    expect(wordsOn(editionOf({}))).not.toContain(lit);
  });

  test('explains at each step of the aid story every colour that its areas have', () => {
    const { 'step-lit': lit, 'step-dimmed': dimmed } = page.copy.legend;
    page.aid.steps.forEach((_, step) => {
      const sheet = atStep(step);
      const lookOf = (layer: string) =>
        new Set(
          sheet.layers
            .find(({ id }) => id === layer)
            ?.marks.map(
              ({ fill = '', fillOpacity = 1 }: { fill?: string; fillOpacity?: number }) =>
                `${fill} ${fillOpacity}`,
            ),
        );
      expect([...lookOf('legend')], `step ${step}`).toEqual(expect.arrayContaining([...lookOf('areas')]));
      expect(wordsOn(sheet)).toContain(lit);
      expect(wordsOn(sheet)).toContain(dimmed);
      expect(overEdge(sheet)).toEqual([]);
    });
  });

  test('carries the imprint and the review mark inside, and nothing over its edge', () => {
    for (const view of ['zhengzhou', 'aid', 'yizhou'] as const) {
      const sheet = editionOf({ view });
      expect(wordsOn(sheet)).toContain(MARK);
      expect(wordsOn(sheet)).toContain('底图数据：');
      expect(overEdge(sheet), view).toEqual([]);
    }
  });

  test('shows hostile words as words', () => {
    const regions = page.regions.map((region) => ({ ...region, headline: `${EVIL}"&` }));
    const svg = svgOf(editionOf({ area: '410181' }, [], { ...page, regions }));
    expect(svg).not.toContain('<img');
    expect(() => readSvg(svg)).not.toThrow();
  });
});
