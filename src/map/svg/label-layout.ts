import type { MultiPolygon, Polygon } from 'geojson';
import { FRAME_SIZE, type Label, type LabelSize, labelUnits, LABEL_LINE_EM } from '../../domain/frame.ts';
import type { Point } from '../projection.ts';
import { boxAround, boxesOverlap, nearestOnBox, pointsOn, segmentCrossesBox, type Box } from './boxes.ts';
import { PAPER, rasterise, type Raster } from './raster.ts';
import { textWidth } from './text-width.ts';

/** One area whose name has to stand somewhere. */
export interface LabelRequest {
  readonly adcode: string;
  readonly name: string;
  readonly focus: boolean;
  /** A point inside the area, drawing units. */
  readonly anchor: Point;
  /** The area in drawing units. */
  readonly shape: Polygon | MultiPolygon;
}

interface Placed {
  readonly label: Label;
  readonly box: Box;
  readonly cost: number;
}

const CELL = 8;
const HAN = /\p{Script=Han}/u;
/** Longest name on one line, in 汉字. */
const LINE_MAX = 5;
const EDGE = 12;
/** How far from its area a name may stand, in type sizes. */
const REACH = 7;
const PASSES = 4;
/** Cost of a unit of distance inside its area, and of standing outside. */
const NEAR = 0.3;
const OUTSIDE = 420;
/** Less than any two prices differ by. */
const SAME = 1e-6;

/** Breaks a long official name after its third character: 巴里坤 / 哈萨克自治县. Names in letters stay whole. */
export function breakName(name: string): string[] {
  return name.length > LINE_MAX && HAN.test(name) ? [name.slice(0, 3), name.slice(3)] : [name];
}

/** Width and height of a name's block in drawing units, with `spacing` em between its letters. */
export function labelExtent(
  lines: readonly string[],
  units: number,
  spacing = 0,
): [width: number, height: number] {
  const width = Math.max(...lines.map((line) => textWidth(line, spacing)));
  return [width * units, lines.length * units * LABEL_LINE_EM];
}

/**
 * Places every name once for one range of widths: inside its area where it fits, else beside it with a leader
 * line, preferring bare paper. No name stands on `obstacles`, and none beside its area on what is `busy` at times. No
 * two boxes overlap and no leader crosses a name; throws if that cannot be had.
 */
export function layoutLabels(
  requests: readonly LabelRequest[],
  size: LabelSize,
  obstacles: readonly Box[] = [],
  busy: readonly Box[] = [],
): Label[] {
  const raster = rasterise(
    requests.map((request) => request.shape),
    FRAME_SIZE,
    CELL,
  );
  const order = [...requests].sort((a, b) => Number(b.focus) - Number(a.focus));
  const placed = new Map<string, Placed>();
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const request of order) {
      const before = placed.get(request.adcode);
      placed.delete(request.adcode);
      const owner = requests.indexOf(request);
      const best = cheapest(request, owner, size, raster, [...placed.values()], obstacles, busy);
      if (!best) throw new Error(`No room for the name ${request.name} at label size ${size}.`);
      placed.set(request.adcode, best);
      moved ||= before?.label.x !== best.label.x || before.label.y !== best.label.y;
    }
    if (!moved) break;
  }
  return requests.flatMap(({ adcode }) => placed.get(adcode)?.label ?? []);
}

function cheapest(
  request: LabelRequest,
  owner: number,
  size: LabelSize,
  raster: Raster,
  others: readonly Placed[],
  obstacles: readonly Box[],
  busy: readonly Box[],
): Placed | undefined {
  const units = labelUnits(size, request.focus);
  const lines = breakName(request.name);
  const [width, height] = labelExtent(lines, units);
  const step = units / 4;
  const reach = Math.ceil((REACH * units + Math.max(width, height)) / step);
  const gap = units * 0.2;
  /** What a place costs, or nothing where the name cannot stand or would cost `limit` or more. */
  const consider = (row: number, column: number, limit: number): Placed | undefined => {
    const middle: Point = [request.anchor[0] + column * step, request.anchor[1] + row * step];
    const distance = Math.hypot(column * step, row * step);
    const onOwn = raster.at(middle) === owner;
    // Distance alone says that most places are too dear: what they cover need not be counted.
    if ((onOwn ? distance * NEAR : OUTSIDE + distance) >= limit) return undefined;
    const box = boxAround(middle, width, height);
    if (!onSheet(box) || obstacles.some((obstacle) => boxesOverlap(box, obstacle, gap))) return undefined;
    const cover = coverage(box, owner, raster);
    const inside = onOwn && cover.own > 0.5;
    if (!inside && busy.some((corner) => boxesOverlap(box, corner))) return undefined;
    const cost = inside
      ? distance * NEAR + cover.others * 900 + cover.paper * 250
      : OUTSIDE + distance + cover.own * 1500 + (cover.others > 0 ? 260 + cover.borders * 300 : 0);
    if (cost >= limit) return undefined;
    const leader = inside ? null : leaderTo(request.anchor, box, gap);
    if (others.some((other) => clash(box, leader, other, gap))) return undefined;
    const [x, y] = middle.map(Math.round) as Point;
    return { cost, box, label: { adcode: request.adcode, size, x, y, lines, focus: request.focus, leader } };
  };
  // A coarse look first, for a price that the fine one need not go beyond.
  const coarse = search(reach, 3, Infinity, consider);
  return search(reach, 1, coarse ? coarse.cost + SAME : Infinity, consider);
}

/** The cheapest of the places on a grid around the middle, the first of those that cost the same. */
function search(
  reach: number,
  stride: number,
  limit: number,
  consider: (row: number, column: number, limit: number) => Placed | undefined,
): Placed | undefined {
  let best: Placed | undefined;
  for (let row = -reach; row <= reach; row += stride) {
    for (let column = -reach; column <= reach; column += stride) {
      best = consider(row, column, best?.cost ?? limit) ?? best;
    }
  }
  return best;
}

const onSheet = (box: Box): boolean =>
  box.left >= EDGE &&
  box.top >= EDGE &&
  box.right <= FRAME_SIZE.width - EDGE &&
  box.bottom <= FRAME_SIZE.height - EDGE;

function clash(box: Box, leader: Label['leader'], other: Placed, gap: number): boolean {
  if (boxesOverlap(box, other.box, gap)) return true;
  if (leader && segmentCrossesBox(leader, grow(other.box))) return true;
  return other.label.leader !== null && segmentCrossesBox(other.label.leader, grow(box));
}

/** A box with air for what rounding to whole units moves. */
const grow = ({ left, top, right, bottom }: Box): Box => ({
  left: left - 2,
  top: top - 2,
  right: right + 2,
  bottom: bottom + 2,
});

/** A line from the area to the nearest edge of the name, stopping `gap` units before it. */
function leaderTo(anchor: Point, box: Box, gap: number): Label['leader'] {
  const [x, y] = nearestOnBox(anchor, box);
  const length = Math.hypot(x - anchor[0], y - anchor[1]);
  const keep = length === 0 ? 0 : Math.max(0, 1 - gap / length);
  return [
    Math.round(anchor[0]),
    Math.round(anchor[1]),
    Math.round(anchor[0] + (x - anchor[0]) * keep),
    Math.round(anchor[1] + (y - anchor[1]) * keep),
  ];
}

/** Shares of a box that lie on its own area, on others, on paper; `borders` is 1 if it spans several. */
function coverage(box: Box, owner: number, raster: Raster) {
  const found = new Map<number, number>();
  let total = 0;
  for (const point of pointsOn(box, CELL * 2)) {
    const at = raster.at(point);
    found.set(at, (found.get(at) ?? 0) + 1);
    total++;
  }
  const own = (found.get(owner) ?? 0) / total;
  const paper = (found.get(PAPER) ?? 0) / total;
  return { own, paper, others: 1 - own - paper, borders: found.size > 1 ? 1 : 0 };
}
