import type { Locator } from 'playwright-core';

/** A box on the screen, CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
/** A name with the box of its ink. */
export interface Name extends Box {
  readonly text: string;
  /** Type size on the screen. */
  readonly px: number;
}

/**
 * The words that stand on a map, each with the box of its ink in CSS px: a 汉字 fills its em square, which reaches from
 * 0.88 em above the baseline to 0.12 em below. (The boxes a browser reports hold the font's line gap as well.)
 */
export const namesOn = (map: Locator): Promise<Name[]> =>
  map.evaluate((svg) =>
    [...svg.querySelectorAll('text')]
      .filter(
        (text) =>
          text.getBoundingClientRect().width > 0 && text.checkVisibility({ visibilityProperty: true }),
      )
      .map((text) => {
        const em = Number.parseFloat(getComputedStyle(text).fontSize);
        const matrix = text.getScreenCTM() ?? new DOMMatrix();
        const ink = Array.from({ length: text.getNumberOfChars() }, (_, at) => {
          const start = text.getStartPositionOfChar(at);
          const end = text.getEndPositionOfChar(at);
          const from = new DOMPoint(start.x, start.y - em * 0.88).matrixTransform(matrix);
          const to = new DOMPoint(end.x, end.y + em * 0.12).matrixTransform(matrix);
          return { left: from.x, top: from.y, right: to.x, bottom: to.y };
        });
        return {
          text: text.textContent.replace(/\s/g, ''),
          px: em * matrix.a,
          left: Math.min(...ink.map(({ left }) => left)),
          top: Math.min(...ink.map(({ top }) => top)),
          right: Math.max(...ink.map(({ right }) => right)),
          bottom: Math.max(...ink.map(({ bottom }) => bottom)),
        };
      }),
  );

/** Half a pixel of blur is not an overlap. */
const BLUR = 0.5;
const overlap = (a: Name, b: Name): boolean =>
  a.left < b.right - BLUR && b.left < a.right - BLUR && a.top < b.bottom - BLUR && b.top < a.bottom - BLUR;

/** Names that cover one another. */
export const collisions = (names: readonly Name[]): string[] =>
  names.flatMap((one, at) =>
    names.slice(at + 1).flatMap((two) => (overlap(one, two) ? [`${one.text} × ${two.text}`] : [])),
  );

/** The sheet that a map is drawn on, in the same units as its names. */
export const sheetOf = (map: Locator): Promise<Box> =>
  map.evaluate((svg) => {
    const { left, top, right, bottom } = svg.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** Whether a name keeps to the sheet. */
export const liesWithin = (name: Box, sheet: Box): boolean =>
  name.left > sheet.left - BLUR &&
  name.top > sheet.top - BLUR &&
  name.right < sheet.right + BLUR &&
  name.bottom < sheet.bottom + BLUR;

/** The names that a line on the same screen meets, or comes nearer to than 1 px. */
export const namesMetBy = async (line: Locator, names: readonly Name[]): Promise<string[]> => {
  const points = await line.evaluate((drawn) => {
    const path = drawn as SVGPathElement;
    const matrix = path.getScreenCTM() ?? new DOMMatrix();
    const length = path.getTotalLength();
    return Array.from({ length: 201 }, (_, at) => {
      const { x, y } = path.getPointAtLength((length * at) / 200).matrixTransform(matrix);
      return { x, y };
    });
  });
  return names
    .filter(({ left, right, top, bottom }) =>
      points.some(({ x, y }) => x > left - 1 && x < right + 1 && y > top - 1 && y < bottom + 1),
    )
    .map(({ text }) => text);
};
