import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Point, Projection } from '../projection.ts';

type Drawable = Polygon | MultiPolygon | LineString | MultiLineString;

/** The lines of a geometry in whole drawing units, points that fall together merged; rings stay closed. */
function linesOf(geometry: Drawable, projection: Projection): Point[][] {
  const snap = ([lon = 0, lat = 0]: Position): Point => {
    const [x, y] = projection.project([lon, lat]);
    return [Math.round(x), Math.round(y)];
  };
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : geometry.coordinates;
  return lines.map((line) =>
    line.map(snap).filter(([x, y], index, all) => {
      const before = all[index - 1];
      return !before || before[0] !== x || before[1] !== y;
    }),
  );
}

/** `a-1 2 3-4`: numbers joined the short way SVG allows. */
const join = (numbers: readonly number[]): string =>
  numbers.reduce<string>((text, n, index) => text + (index > 0 && n >= 0 ? ' ' : '') + n, '');

/**
 * SVG path data of a geometry: absolute start, relative steps, whole drawing units, rings closed. Rounding is done
 * before the differences are taken, so neighbours that share a line still share it on the sheet.
 */
export function pathData(geometry: Drawable, projection: Projection): string {
  const closed = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return linesOf(geometry, projection)
    .filter((line) => line.length > (closed ? 3 : 1))
    .map((line) => {
      const drawn = closed ? line.slice(0, -1) : line;
      const steps = drawn.slice(1).flatMap(([x, y], index) => {
        const [fromX, fromY] = drawn[index] ?? [0, 0];
        return [x - fromX, y - fromY];
      });
      return `M${join(drawn[0] ?? [0, 0])}l${join(steps)}${closed ? 'z' : ''}`;
    })
    .join('');
}

/** Reads path data back: the absolute points of each line, closed ones ending where they began. */
export function readPath(d: string): Point[][] {
  return d
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const [start = '', steps = ''] = part.replace('z', '').split('l');
      const [x = 0, y = 0] = numbers(start);
      const points: Point[] = [[x, y]];
      const flat = numbers(steps);
      for (let index = 0; index + 1 < flat.length; index += 2) {
        const [fromX, fromY] = points.at(-1) ?? [0, 0];
        points.push([fromX + (flat[index] ?? 0), fromY + (flat[index + 1] ?? 0)]);
      }
      return part.endsWith('z') ? [...points, [x, y]] : points;
    });
}

const numbers = (text: string): number[] => (text.match(/-?\d+/g) ?? []).map(Number);

/** The same geometry in drawing units, for measuring on the sheet. */
export function toSheet(geometry: Polygon | MultiPolygon, projection: Projection): Polygon | MultiPolygon {
  const ring = (positions: Position[]): Position[] =>
    positions.map(([lon = 0, lat = 0]) => projection.project([lon, lat]));
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) };
}
