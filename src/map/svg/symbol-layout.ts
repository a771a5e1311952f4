import { FRAME_SIZE } from '../../domain/frame.ts';
import type { Point } from '../projection.ts';
import { boxAround, boxesOverlap, segmentCrossesBox, type Box, type Segment } from './boxes.ts';
import type { Raster } from './raster.ts';

/** A circle that has to stand somewhere for an area. */
export interface SymbolRequest {
  readonly adcode: string;
  /** Index of its area in the raster. */
  readonly owner: number;
  /** Middle of its name: the circle is read together with it, drawing units. */
  readonly anchor: Point;
  /** Drawing units. */
  readonly radius: number;
}

/** Where it stands: its middle, and, where that is outside of the area, a point of the area to lead from. */
export interface PlacedSymbol {
  readonly adcode: string;
  readonly at: Point;
  readonly from: Point | null;
}

/** What no circle may touch: boxes, and lines. */
export interface Taken {
  readonly boxes: readonly Box[];
  readonly lines: readonly Segment[];
}

const STEP = 16;
const FINE = 8;
const GAP = 8;
const EDGE = 12;
/** A circle this much on its own land needs no leader. */
const INSIDE = 0.6;
/** What a place costs, in drawing units of distance. */
const COST = { outside: 150, ownHalf: 100, otherLand: 60, countedLand: 500, perLeaderUnit: 1.5 };

type Priced = PlacedSymbol & { readonly cost: number };

/** A place that is free for one circle, and its cost without a leader. */
interface Spot {
  readonly at: Point;
  readonly box: Box;
  readonly inside: boolean;
  readonly cost: number;
}

/** One circle with all places it may take, the cheapest first, and the points its leader may start from. */
interface Candidate extends SymbolRequest {
  readonly spots: readonly Spot[];
  readonly starts: readonly Point[];
}

/**
 * Places circles after everything else: on their own area where there is room beside its name, else near it with a
 * leader, preferring bare paper. No circle and no leader touches what is taken or another circle; throws if that cannot
 * be had. Which circle comes first decides who gets the room, so a few orders are tried and the cheapest kept.
 */
export function layoutSymbols(
  requests: readonly SymbolRequest[],
  raster: Raster,
  taken: Taken,
): PlacedSymbol[] {
  if (requests.length === 0) return [];
  const counted = new Set(requests.map(({ owner }) => owner));
  const candidates = requests.map((request): Candidate => {
    const wide = freeLand(request.owner, raster, taken.boxes, FINE);
    return {
      ...request,
      spots: spotsFor(request, counted, raster, taken),
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
  { adcode, spots, starts }: Candidate,
  taken: readonly Box[],
  { boxes, lines }: Taken,
): Priced | undefined {
  let best: Priced | undefined;
  for (const { at, box, inside, cost: base } of spots) {
    if (best && base >= best.cost) break;
    if (boxes.some((other) => boxesOverlap(box, other, GAP))) continue;
    if (lines.some((line) => segmentCrossesBox(line, box))) continue;
    const from = inside ? null : nearest(starts, at);
    if (from === undefined) continue;
    const away = from ? Math.hypot(at[0] - from[0], at[1] - from[1]) : 0;
    const cost = base + away * COST.perLeaderUnit;
    if (best && cost >= best.cost) continue;
    if (from && [...taken, ...boxes].some((other) => segmentCrossesBox([...from, ...at], other))) continue;
    best = { adcode, at, from, cost };
  }
  return best;
}

function spotsFor(
  { owner, anchor, radius }: SymbolRequest,
  counted: ReadonlySet<number>,
  raster: Raster,
  taken: Taken,
): Spot[] {
  const spots: Spot[] = [];
  for (let y = EDGE + radius; y <= FRAME_SIZE.height - EDGE - radius; y += STEP) {
    for (let x = EDGE + radius; x <= FRAME_SIZE.width - EDGE - radius; x += STEP) {
      const at: Point = [Math.round(x), Math.round(y)];
      const box = boxAround(at, radius * 2, radius * 2);
      if (taken.boxes.some((other) => boxesOverlap(box, other, GAP))) continue;
      if (taken.lines.some((line) => segmentCrossesBox(line, box))) continue;
      const { own, others, rivals } = coverage(at, radius, owner, counted, raster);
      const inside = own >= INSIDE;
      const land = others * COST.otherLand + rivals * COST.countedLand;
      const cost = inside
        ? Math.hypot(at[0] - anchor[0], at[1] - anchor[1]) / 2
        : COST.outside + own * COST.ownHalf;
      spots.push({ at, box, inside, cost: cost + land });
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

/** Points of an area, `room` units from its edge, that no box covers. */
function freeLand(owner: number, raster: Raster, boxes: readonly Box[], room: number): Point[] {
  const points: Point[] = [];
  for (let y = FINE; y < FRAME_SIZE.height; y += FINE) {
    for (let x = FINE; x < FRAME_SIZE.width; x += FINE) {
      const around: Point[] = [[x, y], [x - room, y], [x + room, y], [x, y - room], [x, y + room]]; // prettier-ignore
      if (!around.every((at) => raster.at(at) === owner)) continue;
      if (!boxes.some((box) => boxesOverlap(boxAround([x, y], 1, 1), box, room))) points.push([x, y]);
    }
  }
  return points;
}

const nearest = (points: readonly Point[], [x, y]: Point): Point | undefined => {
  let best: Point | undefined;
  let least = Infinity;
  for (const point of points) {
    const away = (point[0] - x) ** 2 + (point[1] - y) ** 2;
    if (away < least) [best, least] = [point, away];
  }
  return best;
};

/** Shares of a circle that lie on its own area, on others, and on those of them that have a circle of their own. */
function coverage(
  [x, y]: Point,
  radius: number,
  owner: number,
  counted: ReadonlySet<number>,
  raster: Raster,
) {
  let [total, own, others, rivals] = [0, 0, 0, 0];
  for (const share of [0, 0.5, 1]) {
    const spokes = share === 0 ? 1 : 12;
    for (let spoke = 0; spoke < spokes; spoke++) {
      const angle = (spoke / spokes) * 2 * Math.PI;
      const found = raster.at([x + Math.cos(angle) * radius * share, y + Math.sin(angle) * radius * share]);
      total++;
      if (found === owner) own++;
      else if (found >= 0) others++;
      if (found !== owner && counted.has(found)) rivals++;
    }
  }
  return { own: own / total, others: others / total, rivals: rivals / total };
}
