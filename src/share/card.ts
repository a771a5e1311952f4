import { frameIdOf, type FrameId, type LabelSize, type Paths } from '../domain/frame.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';
import { select } from '../state/select.ts';
import { DEFAULT_URL_STATE } from '../state/url.ts';
import { setFigure } from './figure-marks.ts';
import { imprintBlock } from './imprint-marks.ts';
import { keyFacts } from './key-facts.ts';
import { headlinePaint } from './map-look.ts';
import { areaMarks, nameMarks, riverMarks, type MapInput } from './map-marks.ts';
import type { Paint } from './paper.ts';
import type { Place } from './place.ts';
import { rect, rule, text, type Mark, type Sheet } from './sheet.ts';
import type { Measure } from './voices.ts';
import { fit, wrap } from './wrap.ts';

/** A share image's size, px: what sites that unfold a link ask for. */
export const CARD = { width: 1200, height: 630 } as const;

export interface CardInput {
  readonly page: PageData;
  readonly paths: Paths;
  /** `null`: the front page. */
  readonly region: Region | null;
  readonly measure: Measure;
}

const MARGIN = 64;
const WORDS = 500;
const SERIF = { voice: 'serif', bold: true } as const;
const SANS = { voice: 'sans', bold: false } as const;
/** The map beside the words; on the front page the other frame, smaller, below them. */
const MAP: Place = { x: 566, y: 96, scale: 0.38 };
const INSET: Place = { x: 24, y: 356, scale: 0.165 };

/** What a link shows of itself where it is shared: names at a size that survives being made small. */
export function card(input: CardInput): Sheet {
  const { page, region } = input;
  const block = imprintBlock(page.imprint, page.copy.imprint, {
    size: 15,
    width: CARD.width - 2 * MARGIN,
    measure: input.measure,
  });
  return {
    ...CARD,
    layers: [
      {
        id: 'card',
        label: region?.name ?? page.copy.site.title,
        marks: [
          rect([0, 0, CARD.width, CARD.height], { fill: 'paper' }),
          rect([0, 0, CARD.width, 14], { fill: 'ink' }),
          ...maps(input),
          ...(region ? areaWords(input, region, CARD.height - block.height - 38) : frontWords(input)),
          rule(MARGIN, CARD.height - block.height - 38, CARD.width - 2 * MARGIN, 'line'),
          ...block.marks(MARGIN, CARD.height - block.height - 28),
        ],
      },
    ],
  };
}

function maps(input: CardInput): Mark[] {
  const { region } = input;
  if (region) return frameMarks(input, frameIdOf(region), MAP, 'inset');
  return [...frameMarks(input, 'zhengzhou', MAP, 'inset'), ...frameMarks(input, 'yizhou', INSET, 'xs')];
}

function frameMarks({ page, paths, region }: CardInput, id: FrameId, place: Place, size: LabelSize): Mark[] {
  const frame = page.frames.find((each) => each.id === id);
  if (!frame) return [];
  const { emphasis } = select(page.regions, { ...DEFAULT_URL_STATE, area: region?.adcode ?? null });
  const { regions, copy } = page;
  const map: MapInput = { frame, paths, regions, copy, emphasis, size, place };
  return [...areaMarks(map), ...riverMarks(map), ...nameMarks(map)];
}

function areaWords({ page, measure }: CardInput, region: Region, bottom: number): Mark[] {
  const serif = (words: string, size: number): number => measure(words, size, SERIF);
  const name = fit(region.name, WORDS, [76, 60, 50, 42], 1, serif);
  const headline = fit(region.headline ?? page.copy.area.unreported, WORDS, [38, 34, 30], 2, serif);
  const title = fit(page.copy.site.title, WORDS, [24, 22, 20], 2, serif);
  const nameAt = 74 + title.lines.length * title.size * 1.3 + name.size;
  const nameEnd = nameAt + (name.lines.length - 1) * name.size * 1.15 + name.size * 0.25;
  return [
    ...lines(title, 76, 1.3),
    ...lines(name, nameAt, 1.15),
    ...lines(headline, nameEnd + headline.size * 1.1, 1.35, headlinePaint(region)),
    ...figures(region, measure, nameEnd + headline.size * (1.1 + 1.35 * headline.lines.length), bottom),
  ];
}

/** Two figures at most, as far as there is room, each over what it says. */
function figures(region: Region, measure: Measure, top: number, bottom: number): Mark[] {
  return keyFacts(region, 2)
    .filter(({ value }) => value?.number !== undefined)
    .flatMap(({ value, label }, index) => {
      if (!value) return [];
      const y = top + 36 + index * 96;
      if (y + 44 > bottom) return [];
      const [first = ''] = wrap(label, WORDS, (line) => measure(line, 22, SANS));
      return [
        ...setFigure(value, 50, 'ink', measure).marks(MARGIN, y),
        text(first, MARGIN, y + 32, 22, { fill: 'soft' }),
      ];
    });
}

/** Title and dek in the largest size at which they end above the smaller map. */
function frontWords({ page: { copy }, measure }: CardInput): Mark[] {
  const tries = [60, 54, 46, 40, 34].map((size) => {
    const dekSize = Math.min(28, Math.round(size * 0.6));
    const title = wrap(copy.site.title, WORDS, (line) => measure(line, size, SERIF));
    const dek = wrap(copy.site.dek, WORDS, (line) => measure(line, dekSize, SANS));
    const top = 70 + size;
    const dekTop = top + (title.length - 1) * size * 1.35 + dekSize * 2.2;
    const marks = [
      ...lines({ size, lines: title }, top, 1.35),
      ...lines({ size: dekSize, lines: dek }, dekTop, 1.4, 'soft', false),
    ];
    return { marks, end: dekTop + (dek.length - 1) * dekSize * 1.4 + dekSize * 0.3 };
  });
  return (tries.find(({ end }) => end <= INSET.y) ?? tries.at(-1))?.marks ?? [];
}

const lines = (
  { size, lines: all }: { readonly size: number; readonly lines: readonly string[] },
  y: number,
  spacing: number,
  fill: Paint = 'ink',
  serif = true,
): Mark[] =>
  all.map((line, index) =>
    text(line, MARGIN, y + index * size * spacing, size, { ...(serif ? SERIF : SANS), fill }),
  );
