import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { FOCUS_SCALE, FRAME_SIZE, LABEL_UNITS, type Label } from '../../domain/frame.ts';
import type { Point } from '../projection.ts';
import { boxAround, boxesOverlap, segmentCrossesBox, type Box } from './boxes.ts';
import { breakName, labelExtent, layoutLabels, type LabelRequest } from './label-layout.ts';

const square = ([x, y]: Point, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x - side / 2, y - side / 2],
      [x + side / 2, y - side / 2],
      [x + side / 2, y + side / 2],
      [x - side / 2, y + side / 2],
      [x - side / 2, y - side / 2],
    ],
  ],
});
const request = (
  adcode: string,
  at: Point,
  side: number,
  change: Partial<LabelRequest> = {},
): LabelRequest => ({
  adcode,
  name: '测试区',
  focus: false,
  anchor: at,
  shape: square(at, side),
  ...change,
});
const boxOf = ({ x, y, lines, size, focus }: Label): Box =>
  boxAround([x, y], ...labelExtent(lines, LABEL_UNITS[size] * (focus ? FOCUS_SCALE : 1)));

/** The layout, or `null` where areas lie so close together that there is none. */
function roomFor(requests: readonly LabelRequest[], size: Label['size']): Label[] | null {
  try {
    return layoutLabels(requests, size);
  } catch {
    return null;
  }
}

function expectNoClash(labels: readonly Label[]): void {
  for (const [index, label] of labels.entries()) {
    for (const other of labels.slice(index + 1)) {
      expect(boxesOverlap(boxOf(label), boxOf(other)), `${label.adcode} over ${other.adcode}`).toBe(false);
    }
    for (const other of labels) {
      if (!label.leader || other === label) continue;
      const crosses = segmentCrossesBox(label.leader, boxOf(other));
      expect(crosses, `the leader of ${label.adcode} crosses ${other.adcode}`).toBe(false);
    }
  }
}

describe('a name', () => {
  test.each([
    ['巩义市', ['巩义市']],
    ['管城回族区', ['管城回族区']],
    ['巴里坤哈萨克自治县', ['巴里坤', '哈萨克自治县']],
  ])('is broken after its third character where one line is too long: %s', (name, lines) => {
    expect(breakName(name)).toEqual(lines);
  });

  test('takes one em a character in width, and a line a line in height', () => {
    expect(labelExtent(['巴里坤', '哈萨克自治县'], 10)).toEqual([60, 23]);
  });
});

describe('the layout of names', () => {
  test('writes a name in the middle of an area that holds it, without a leader', () => {
    const [label] = layoutLabels([request('a', [800, 500], 400)], 'l');
    expect(label).toMatchObject({ x: 800, y: 500, leader: null, lines: ['测试区'], size: 'l' });
  });

  test('writes the name of a small area beside it, with a leader from the area towards the name', () => {
    const [label] = layoutLabels([request('a', [800, 500], 60)], 's');
    expect(label?.leader?.slice(0, 2)).toEqual([800, 500]);
    expect(label && boxesOverlap(boxOf(label), boxAround([800, 500], 60, 60))).toBe(false);
    const end = label?.leader ?? [0, 0, 0, 0];
    expect(label && segmentCrossesBox([end[2], end[3], end[2], end[3]], boxOf(label))).toBe(false);
  });

  test('answers in the order it was asked, whoever is placed first', () => {
    const labels = layoutLabels(
      [request('a', [400, 500], 300), request('b', [1200, 500], 300, { focus: true })],
      's',
    );
    expect(labels.map(({ adcode, focus }) => [adcode, focus])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  test('keeps every name on the sheet, also of an area in its corner', () => {
    const corners: Point[] = [
      [4, 4],
      [1596, 4],
      [4, 996],
      [1596, 996],
    ];
    const labels = layoutLabels(
      corners.map((corner, index) => request(String(index), corner, 40)),
      'm',
    );
    for (const { left, top, right, bottom } of labels.map(boxOf)) {
      expect(left >= 0 && top >= 0).toBe(true);
      expect(right <= FRAME_SIZE.width && bottom <= FRAME_SIZE.height).toBe(true);
    }
  });

  test('keeps clear of what stands on the sheet already', () => {
    const scaleBar = boxAround([800, 500], 300, 200);
    const [label] = layoutLabels([request('a', [800, 500], 400)], 'l', [scaleBar]);
    expect(label && boxesOverlap(boxOf(label), scaleBar)).toBe(false);
  });

  test('throws, and names the area and the size, when there is no room', () => {
    const everything = boxAround([800, 500], 1600, 1000);
    expect(() => layoutLabels([request('a', [800, 500], 400)], 'l', [everything])).toThrow(
      'No room for the name 测试区 at label size l.',
    );
  });

  test('never lets two names overlap nor a leader cross a name, however the areas lie', () => {
    const at = fc.tuple(fc.integer({ min: 0, max: 1600 }), fc.integer({ min: 0, max: 1000 }));
    const area = fc.record({ at, side: fc.integer({ min: 8, max: 300 }), focus: fc.boolean() });
    const size = fc.constantFrom('m' as const, 'l' as const);
    fc.assert(
      fc.property(fc.array(area, { minLength: 2, maxLength: 6 }), size, (areas, range) => {
        const requests = areas.map((each, index) =>
          request(String(index), each.at, each.side, { focus: each.focus }),
        );
        const labels = roomFor(requests, range);
        fc.pre(labels !== null);
        expectNoClash(labels);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 30_000);

  test('is the same every time', () => {
    const requests = [request('a', [700, 500], 60), request('b', [760, 500], 60)];
    expect(layoutLabels(requests, 'm')).toEqual(layoutLabels(requests, 'm'));
  });
});

describe('a name in letters', () => {
  test('stays on one line, however long', () => {
    expect(breakName('Guancheng')).toEqual(['Guancheng']);
  });

  test('is narrower than as many 汉字 and wider with room between its letters', () => {
    const [width] = labelExtent(['Zhongyuan'], 10);
    expect(width).toBeGreaterThan(45);
    expect(width).toBeLessThan(70);
    expect(labelExtent(['Yellow River'], 10, 0.3)[0]).toBeCloseTo(labelExtent(['Yellow River'], 10)[0] + 36);
  });
});
