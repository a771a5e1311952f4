import { bboxClip, lineString, simplify } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import type { Bounds, LonLat } from '../../src/domain/boundary.ts';
import { LEVEL_1, NAMED_SEGMENTS, type RiverName } from '../river-names.ts';
import type { RiverSegment } from './read-rivers.ts';

/** Degrees; somewhat less than what the extract covers, but wide enough for any picture of 郑州. */
const EXTENT: Bounds = [112.2, 34, 114.8, 35.3];
/**
 * Degrees, some 130 m: the lines are one to three kilometres off the true channel, so a finer one would say nothing. Planar
 * degrees are good enough for the same reason, and so are four decimals.
 */
const TOLERANCE = 0.0012;
const DECIMALS = 1e4;

/** `name` and `nameEn` are null where the course leaves a doubt. */
export interface RiverProperties {
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly level: number;
}

/** Rivers as few, light lines: segments of one river joined end to end, clipped, simplified, largest rivers first. */
export function buildRivers(segments: readonly RiverSegment[]): Feature<LineString, RiverProperties>[] {
  const groups = new Map<string, { properties: RiverProperties; lines: LonLat[][] }>();
  for (const segment of segments.toSorted((a, b) => a.level - b.level)) {
    const { name = null, nameEn = null } = nameOf(segment) ?? {};
    const key = `${segment.level} ${name}`;
    const group = groups.get(key) ?? { properties: { name, nameEn, level: segment.level }, lines: [] };
    if (!isDot(segment.line)) group.lines.push([...segment.line]);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ properties, lines }) =>
    joinLines(lines)
      .flatMap(clipToExtent)
      .map(lighten)
      .filter((line) => !isDot(line))
      .map((line) => lineString(line, properties)),
  );
}

/** Lines with those that end where another begins (or ends) made one. */
export function joinLines(lines: readonly LonLat[][]): LonLat[][] {
  const joined: LonLat[][] = [];
  for (const line of lines) {
    let current = line;
    for (let index = 0; index < joined.length;) {
      const longer = join(joined[index] ?? [], current);
      if (longer) {
        current = longer;
        joined.splice(index, 1);
        index = 0;
      } else index += 1;
    }
    joined.push(current);
  }
  return joined;
}

function join(a: LonLat[], b: LonLat[]): LonLat[] | undefined {
  if (meet(a.at(-1), b[0])) return [...a, ...b.slice(1)];
  if (meet(a.at(-1), b.at(-1))) return [...a, ...b.toReversed().slice(1)];
  if (meet(a[0], b.at(-1))) return [...b, ...a.slice(1)];
  if (meet(a[0], b[0])) return [...b.toReversed(), ...a.slice(1)];
  return undefined;
}

/** Around islets the lines break off a little before they meet. */
const meet = (a: LonLat | undefined, b: LonLat | undefined): boolean =>
  a !== undefined && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1]) <= TOLERANCE;

function nameOf({ level, number }: RiverSegment): RiverName | undefined {
  return level === 1 ? LEVEL_1 : NAMED_SEGMENTS.get(number);
}

/** GMT repeats the point where a river crosses a bin's edge as a segment of its own. */
const isDot = (line: readonly LonLat[]): boolean => line.every((point) => String(point) === String(line[0]));

function clipToExtent(line: LonLat[]): LonLat[][] {
  const { geometry } = bboxClip(lineString(line), EXTENT);
  if (geometry.type === 'LineString') return toLines([geometry.coordinates]);
  return geometry.type === 'MultiLineString' ? toLines(geometry.coordinates) : [];
}

const toLines = (lines: readonly Position[][]): LonLat[][] =>
  lines
    .map((line) => line.map(([lon = NaN, lat = NaN]): LonLat => [lon, lat]))
    .filter(({ length }) => length > 1);

function lighten(line: LonLat[]): LonLat[] {
  const { geometry } = simplify(lineString(line), { tolerance: TOLERANCE, highQuality: true });
  return geometry.coordinates.map(([lon = NaN, lat = NaN]): LonLat => [
    Math.round(lon * DECIMALS) / DECIMALS,
    Math.round(lat * DECIMALS) / DECIMALS,
  ]);
}
