import { AIDED, HAMI, ZHENGZHOU } from '../../domain/adcode.ts';
import { FRAME_MARGIN, FRAME_SIZE, type Frame } from '../../domain/frame.ts';
import type { Region } from '../../domain/region.ts';
import { fitProjection, type Point } from '../projection.ts';

/** The sheet of the pair: 伊州's frame on the left, 郑州's on the right, as they lie on the ground. */
export const PAIR_SIZE = { width: 2 * FRAME_SIZE.width, height: FRAME_SIZE.height } as const;

/** Where 郑州's frame begins on the pair's sheet, drawing units; close up, it lies over the bare paper beside 哈密. */
export const RIGHT_FRAME = { apart: FRAME_SIZE.width, close: 1400 } as const;
export type PairSpacing = keyof typeof RIGHT_FRAME;

/** How far the arc's control point stands over the higher of its ends, drawing units: steeper, it would run over 巩义. */
const ARC_RISE: Readonly<Record<PairSpacing, number>> = { apart: 370, close: 260 };

/**
 * Where the ends stand from the points the distance is measured between, drawing units: those are under names. One lies in
 * 伊州区 beside its name; the other at 郑州's outline, in the bay between two divisions, for an end in one of them would say that
 * one and not the city. The arc between them passes no name at any width, and no dot claims a point.
 */
const FROM_MEASURED = { [AIDED]: [315, 20], [ZHENGZHOU]: [-682, 124] } as const;

type Place = Pick<Frame, 'city' | 'bounds'>;

/** Whom the link joins: of 哈密's frame the aided area, of 郑州's the city. */
export const endOf = ({ city }: Pick<Frame, 'city'>) => (city === HAMI ? AIDED : ZHENGZHOU);

/** The point the distance is measured from or to, in its own frame, drawing units. */
export function measuredIn(frame: Place, regions: readonly Region[]): Point {
  const region = regions.find(({ adcode }) => adcode === endOf(frame));
  if (!region) return [FRAME_SIZE.width / 2, FRAME_SIZE.height / 2];
  return fitProjection(frame.bounds, FRAME_SIZE, FRAME_MARGIN).project(region.labelPoint);
}

/** Where an end of the link stands in its own frame, drawing units. */
export function endIn(frame: Place, regions: readonly Region[]): Point {
  const [x, y] = measuredIn(frame, regions);
  const [right, down] = FROM_MEASURED[endOf(frame)];
  return [x + right, y + down];
}

/** The frames as the pair has them, from left to right. */
export const pairOf = (frames: readonly Frame[]): Frame[] =>
  (['yizhou', 'zhengzhou'] as const).flatMap((id) => frames.find((frame) => frame.id === id) ?? []);

/** The two ends on the pair's sheet, and the path between them: a picture of the link, not a route. */
export function arc(frames: readonly Frame[], regions: readonly Region[], spacing: PairSpacing = 'apart') {
  const [from, to] = pairOf(frames).map((frame, index): Point => {
    const [x, y] = endIn(frame, regions);
    return [Math.round(x + index * RIGHT_FRAME[spacing]), Math.round(y)];
  });
  const [x1, y1] = from ?? [0, 0];
  const [x2, y2] = to ?? [0, 0];
  const top = Math.min(y1, y2) - ARC_RISE[spacing];
  return { from: [x1, y1], to: [x2, y2], path: `M${x1} ${y1}Q${(x1 + x2) / 2} ${top} ${x2} ${y2}` } as const;
}
