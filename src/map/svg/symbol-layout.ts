import type { Point } from '../projection.ts';
import { boxAround, boxesOverlap, segmentCrossesBox, type Box, type Segment } from './boxes.ts';
import type { Raster } from './raster.ts';
import {
  freeLand,
  GAP,
  isNearLine,
  spotsFor,
  type Spot,
  type SymbolRequest,
  type Taken,
} from './symbol-spots.ts';

/** Where it stands: its middle, and, where that is outside of the area, a point of the area to lead from. */
export interface PlacedSymbol {
  readonly adcode: string;
  readonly at: Point;
  readonly from: Point | null;
}

/** Cost of a leader, in drawing units of distance for each of its own. */
const PER_LEADER_UNIT = 1.5;
/** A leader shorter than this share of the radius is not seen as one. */
const LEADER_LEAST = 0.5;

type Priced = PlacedSymbol & { readonly cost: number };

/** One circle with all places it may take, the cheapest first, and the points its leader may start from. */
interface Candidate extends SymbolRequest {
  readonly spots: readonly Spot[];
  readonly starts: readonly Point[];
}

/**
 * Places circles after everything else: on their own area where there is room beside its name, else clearly beside it
 * with a leader that is seen, preferring bare paper. No circle and no leader touches what is taken or another circle;
 * throws if that cannot be had. Which circle comes first decides who gets the room, so a few orders are tried and the
 * cheapest kept.
 */
export function layoutSymbols(
  requests: readonly SymbolRequest[],
  raster: Raster,
  taken: Taken,
): PlacedSymbol[] {
  if (requests.length === 0) return [];
  const candidates = requests.map((request): Candidate => {
    const wide = freeLand(request.owner, raster, taken.boxes, GAP);
    return {
      ...request,
      spots: spotsFor(request, requests, raster, taken),
      starts: wide.length > 0 ? wide : freeLand(request.owner, raster, taken.boxes, 0),
    };
  });
  const total = (placed: readonly Priced[]): number => placed.reduce((sum, { cost }) => sum + cost, 0);
  const [best] = orders(candidates)
    .flatMap((order) => inOrder(order, taken) ?? [])
    .sort((a, b) => total(a) - total(b));
  if (!best)
    throw new Error(`No room for the symbols of ${requests.map(({ adcode }) => adcode).join(', ')}.`);
  return requests.flatMap(({ adcode }) => {
    const found = best.find((placed) => placed.adcode === adcode);
    return found ? [{ adcode, at: found.at, from: found.from }] : [];
  });
}

/** The largest first, and each of the others once before it. */
function orders(candidates: readonly Candidate[]): Candidate[][] {
  const byRadius = [...candidates].sort((a, b) => b.radius - a.radius);
  return byRadius.map((first) => [first, ...byRadius.filter((each) => each !== first)]);
}

function inOrder(order: readonly Candidate[], taken: Taken): [Priced[]] | null {
  const boxes: Box[] = [];
  const lines: Segment[] = [];
  const placed: Priced[] = [];
  for (const candidate of order) {
    const symbol = cheapest(candidate, taken.boxes, { boxes, lines });
    if (!symbol) return null;
    placed.push(symbol);
    boxes.push(boxAround(symbol.at, candidate.radius * 2, candidate.radius * 2));
    if (symbol.from) lines.push([...symbol.from, ...symbol.at]);
  }
  return [placed];
}

/** The cheapest place that is clear of the circles and leaders placed before. */
function cheapest(
  { adcode, radius, spots, starts }: Candidate,
  taken: readonly Box[],
  { boxes, lines }: Taken,
): Priced | undefined {
  let best: Priced | undefined;
  for (const { at, box, inside, cost: base } of spots) {
    if (best && base >= best.cost) break;
    if (boxes.some((other) => boxesOverlap(box, other, GAP))) continue;
    if (isNearLine(at, radius, lines)) continue;
    const from = inside ? null : nearest(starts, at);
    if (from === undefined) continue;
    const away = from ? Math.hypot(at[0] - from[0], at[1] - from[1]) : 0;
    if (from && away < radius * (1 + LEADER_LEAST)) continue;
    const cost = base + away * PER_LEADER_UNIT;
    if (best && cost >= best.cost) continue;
    if (from && [...taken, ...boxes].some((other) => segmentCrossesBox([...from, ...at], other))) continue;
    best = { adcode, at, from, cost };
  }
  return best;
}

/** The nearest of some points; `undefined` where there is none. */
const nearest = (points: readonly Point[], [x, y]: Point): Point | undefined => {
  let best: Point | undefined;
  let least = Infinity;
  for (const point of points) {
    const away = (point[0] - x) ** 2 + (point[1] - y) ** 2;
    if (away < least) [best, least] = [point, away];
  }
  return best;
};
