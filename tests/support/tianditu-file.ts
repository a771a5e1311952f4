import { XINXING, XINXING_DIVISION } from '../../src/domain/adcode.ts';
import type { LonLat } from '../../src/domain/boundary.ts';
import type { Area, Ring } from '../../geo/area.ts';
import { YIZHOU } from '../../geo/expected-areas.ts';
import { loadSource } from '../../geo/load-source.ts';
import { labelPointOf } from '../../geo/steps/label-point.ts';
import { toGeometry } from '../../geo/steps/write.ts';

/** A place from which lines are pushed away, or to which they are drawn: km of reach, and the share they move there. */
interface Push {
  readonly adcode: string;
  readonly share: number;
  readonly reach: number;
}

/** The default source and 天地图 disagree most about these three, by more than either may be off from its own figure. */
const PUSHES: readonly Push[] = [
  { adcode: '410104', share: 0.045, reach: 9 },
  { adcode: '410106', share: 0.05, reach: 5 },
  { adcode: '410108', share: -0.04, reach: 10 },
];
/** Half of a side of the made-up 新星市, degrees: some 2,500 km², as much as 天地图 cuts out of 伊州区. */
const HALF_SIDE: LonLat = [0.3, 0.23];
/** Where its middle lies: within 伊州区, and away from its name, from which the distance to 郑州 is measured. */
const XINXING_AT: LonLat = [95.2, 42.2];
const KM_PER_DEGREE = 111.2;
/** The official file holds the whole country; what is not ours has to stay unread. */
const FOREIGN = [
  { type: 'Feature', properties: { name: '东城区', gb: '156110101' }, geometry: toGeometry({ polygons: [[boxAround([116.4, 39.9])]] }) }, // prettier-ignore
  { type: 'Feature', properties: { name: '境界线', gb: null }, geometry: { type: 'LineString', coordinates: [[73, 39], [135, 48]] } }, // prettier-ignore
];

/**
 * A made-up file in the form of the official one: the pinned default boundaries with 天地图's fields, lines moved so
 * that areas are near the official ones, and a square cut out of 伊州区, which is 新星市 where the file is to have it.
 */
export function makeTiandituFile({ xinxing }: { readonly xinxing: boolean }): string {
  const { areas } = loadSource({ source: 'datav' });
  const push = pushed(areas);
  const moved = areas.map((area) => ({
    ...area,
    polygons: area.polygons.map((rings) => rings.map((ring) => ring.map(push))),
  }));
  const square = boxAround(XINXING_AT);
  const cut = moved.map((area) =>
    area.adcode === YIZHOU ? { ...area, polygons: area.polygons.map((rings) => [...rings, square]) } : area,
  );
  const piece: Area = { adcode: XINXING, name: XINXING_DIVISION.name, polygons: [[square.toReversed()]] };
  const features = [...cut, ...(xinxing ? [piece] : [])].map((area) => ({
    type: 'Feature',
    properties: { name: area.name, gb: `156${area.adcode}` },
    geometry: toGeometry(area),
  }));
  return JSON.stringify({ type: 'FeatureCollection', features: [...FOREIGN, ...features] });
}

function pushed(areas: readonly Area[]): (point: LonLat) => LonLat {
  const pushes = PUSHES.flatMap(({ adcode, share, reach }) =>
    areas
      .filter((area) => area.adcode === adcode)
      .map((area) => ({ from: labelPointOf(area), share, reach })),
  );
  return ([lon, lat]) =>
    pushes.reduce<LonLat>(
      ([x, y], { from, share, reach }) => {
        const [east, north] = [(lon - from[0]) * Math.cos((lat * Math.PI) / 180), lat - from[1]];
        const near = share * Math.exp(-(((Math.hypot(east, north) * KM_PER_DEGREE) / reach) ** 2) / 2);
        return [x + (lon - from[0]) * near, y + (lat - from[1]) * near];
      },
      [lon, lat],
    );
}

/** A clockwise square, as holes are. */
function boxAround([lon, lat]: LonLat): Ring {
  const [wide, high] = HALF_SIDE;
  return [
    [lon - wide, lat - high],
    [lon - wide, lat + high],
    [lon + wide, lat + high],
    [lon + wide, lat - high],
    [lon - wide, lat - high],
  ];
}
