import { describe, expect, test } from 'vitest';
import { awayFrom, boxAround, boxesOverlap, segmentCrossesBox, type Box, type Segment } from './boxes.ts';
import type { Point } from '../projection.ts';
import { PAPER, type Raster } from './raster.ts';
import { layoutSymbols } from './symbol-layout.ts';
import type { SymbolRequest } from './symbol-spots.ts';

/** Square areas, 300 units wide, in a row from the left; all else is paper. */
const raster: Raster = {
  at: ([x, y]) => (y < 300 || y > 600 || x < 200 || x >= 1400 ? PAPER : Math.floor((x - 200) / 300)),
};
const middle = (owner: number): Point => [350 + owner * 300, 450];
const request = (owner: number, radius: number): SymbolRequest => ({
  adcode: String(owner),
  owner,
  radius,
  anchor: middle(owner),
});
const nothing = { boxes: [], lines: [] };

describe('circles on the sheet', () => {
  test('stand on their own area, beside its name, without a leader', () => {
    const name = boxAround(middle(0), 120, 40);
    const [placed] = layoutSymbols([request(0, 50)], raster, { boxes: [name], lines: [] });
    expect(placed?.from).toBeNull();
    const at = placed?.at ?? [0, 0];
    expect(raster.at(at)).toBe(0);
    expect(boxesOverlap(boxAround(at, 100, 100), name)).toBe(false);
    expect(Math.hypot(at[0] - 350, at[1] - 450)).toBeLessThan(130);
  });

  test('stand outside, led to from their area, where a name leaves no room', () => {
    const name: Box = { left: 210, top: 350, right: 490, bottom: 595 };
    const [placed] = layoutSymbols([request(0, 60)], raster, { boxes: [name], lines: [] });
    const { at, from } = placed ?? { at: [0, 0] as Point, from: null };
    expect(from && raster.at(from)).toBe(0);
    expect(from && segmentCrossesBox([...from, ...at], name)).toBe(false);
    // Half a radius of the leader is seen, or it would be none.
    expect(Math.hypot(at[0] - (from?.[0] ?? 0), at[1] - (from?.[1] ?? 0))).toBeGreaterThanOrEqual(90);
  });

  test('touch neither one another nor what was there before', () => {
    const taken = {
      boxes: [0, 1, 2, 3].map((owner) => boxAround(middle(owner), 200, 60)),
      lines: [[500, 0, 500, 1000] as const],
    };
    const requests = [request(0, 90), request(1, 80), request(2, 40), request(3, 100)];
    const placed = layoutSymbols(requests, raster, taken);
    expect(placed.map(({ adcode }) => adcode)).toEqual(['0', '1', '2', '3']);
    const boxes = placed.map(({ at }, index) => {
      const side = 2 * (requests[index]?.radius ?? 0);
      return boxAround(at, side, side);
    });
    for (const [index, box] of boxes.entries()) {
      for (const other of [...boxes.slice(index + 1), ...taken.boxes])
        expect(boxesOverlap(box, other)).toBe(false);
      for (const line of taken.lines) expect(segmentCrossesBox(line, box)).toBe(false);
    }
  });

  test('keep 14 units from a line, so that a name’s leader does not seem to end at one', () => {
    const line: Segment = [350, 450, 420, 450];
    for (const radius of [20, 50, 80]) {
      const [placed] = layoutSymbols([request(0, radius)], raster, { boxes: [], lines: [line] });
      expect(awayFrom(line, placed?.at ?? [350, 450]) - radius).toBeGreaterThanOrEqual(14);
    }
  });

  test('that find no room stop the build with their codes', () => {
    const everything: Box = { left: 0, top: 0, right: 1600, bottom: 1000 };
    expect(() => layoutSymbols([request(2, 30)], raster, { boxes: [everything], lines: [] })).toThrow('2');
  });

  test('are none where none is asked for', () => {
    expect(layoutSymbols([], raster, nothing)).toEqual([]);
  });
});
