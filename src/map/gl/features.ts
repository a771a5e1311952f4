import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Boundary } from '../../domain/boundary.ts';
import { type Frame, type LabelSize, labelUnits } from '../../domain/frame.ts';
import type { Region } from '../../domain/region.ts';
import { endTone, toneOf, type Tone } from '../tone.ts';
import { frameProjection } from './camera.ts';

/** Boundaries as map features, each with its tone; those without one are left out. */
function toned(
  boundaries: readonly Boundary[],
  regions: readonly Region[],
  tone: (region: Region) => Tone | null,
): FeatureCollection {
  const toneAt = new Map(regions.map((region) => [region.adcode, tone(region)]));
  return {
    type: 'FeatureCollection',
    features: boundaries.flatMap(({ adcode, geometry }): Feature[] => {
      const own = toneAt.get(adcode);
      return own ? [{ type: 'Feature', properties: { adcode, tone: own }, geometry }] : [];
    }),
  };
}

/** The divisions as map features; a city is the sum of them and not drawn again. */
export const areaFeatures = (
  boundaries: readonly Boundary[],
  regions: readonly Region[],
): FeatureCollection =>
  toned(boundaries, regions, (region) => (region.role === 'city' ? null : toneOf(region)));

/** The cities as map features, for the line around them. */
export const cityFeatures = (
  boundaries: readonly Boundary[],
  regions: readonly Region[],
): FeatureCollection =>
  toned(boundaries, regions, (region) => (region.role === 'city' ? endTone(region) : null));

/** Names and leader lines of both frames, at the places the SVG's layout gave them for this range of widths. */
export function nameFeatures(
  frames: readonly Frame[],
  regions: readonly Region[],
  size: LabelSize,
): FeatureCollection<Point | LineString> {
  const regionOf = new Map(regions.map((region) => [region.adcode, region]));
  const features = frames.flatMap((frame) => {
    const { unproject } = frameProjection(frame);
    const names = frame.labels.filter((label) => label.size === size);
    return [
      ...names.flatMap((label): Feature<Point | LineString>[] => {
        const region = regionOf.get(label.adcode);
        if (!region) return [];
        const properties = {
          adcode: label.adcode,
          tone: toneOf(region),
          focus: label.focus,
          outside: label.leader !== null,
          text: label.lines.join('\n'),
          units: labelUnits(size, label.focus),
        };
        const [x1, y1, x2, y2] = label.leader ?? [];
        return [
          point([...unproject([label.x, label.y])], { ...properties, kind: 'name' }),
          point(region.labelPoint, { ...properties, kind: 'name-close', outside: false }),
          ...(x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined
            ? []
            : [line([unproject([x1, y1]), unproject([x2, y2])], { kind: 'leader' })]),
        ];
      }),
      ...frame.places
        .filter((place) => place.size === size)
        .map((place) =>
          point(unproject([place.x, place.y]), {
            kind: 'place',
            place: place.kind,
            text: place.name,
            units: place.units,
          }),
        ),
    ];
  });
  return { type: 'FeatureCollection', features };
}

const point = (coordinates: [number, number], properties: object): Feature<Point> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});

const line = (coordinates: [number, number][], properties: object): Feature<LineString> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates },
});
