import { Map as MapLibreMap, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Feature, FeatureCollection, Point } from 'geojson';
import '../shared/page.css';
import { BOUNDS, loadInputs, type Boundaries } from '../shared/inputs.ts';
import { mapElement, markPainted } from '../shared/painted.ts';
import { showArea } from '../shared/panel.ts';

setWorkerUrl(workerUrl);

const [west, south, east, north] = BOUNDS;
const container = mapElement();
const loading = loadInputs();
const map = new MapLibreMap({
  container,
  style: { version: 8, sources: {}, layers: [] },
  bounds: [west, south, east, north],
  fitBoundsOptions: { padding: 12 },
  attributionControl: false,
  dragRotate: false,
  fadeDuration: 0,
  localIdeographFontFamily: 'sans-serif',
});
map.addControl(new NavigationControl({ showCompass: false }));
// The mark must not come with the idle of the still empty style: it waits for the sources.
const [{ boundaries, rivers, areas }] = await Promise.all([loading, map.once('style.load')]);

map.addSource('areas', { type: 'geojson', data: boundaries });
map.addSource('names', { type: 'geojson', data: namePoints(boundaries) });
map.addSource('rivers', { type: 'geojson', data: rivers });
const focus = [...areas.values()].filter(({ role }) => role === 'focus').map(({ adcode }) => adcode);
map.addLayer({
  id: 'areas',
  type: 'fill',
  source: 'areas',
  paint: { 'fill-color': ['match', ['get', 'adcode'], focus, '#e9c4b8', '#efe9dd'] },
});
map.addLayer({
  id: 'borders',
  type: 'line',
  source: 'areas',
  paint: { 'line-color': '#fff', 'line-width': 1.4 },
});
map.addLayer({
  id: 'rivers',
  type: 'line',
  source: 'rivers',
  paint: { 'line-color': '#c4933f', 'line-width': 1.5, 'line-opacity': 0.6 },
});
map.addLayer({
  id: 'names',
  type: 'symbol',
  source: 'names',
  layout: { 'text-field': ['get', 'name'], 'text-size': 12, 'text-font': ['sans-serif'] },
});
map.on('click', 'areas', ({ features }) => {
  const adcode: unknown = features?.[0]?.properties['adcode'];
  if (typeof adcode === 'string') showArea(areas.get(adcode));
});

const drawn = (): void => {
  if (!map.isSourceLoaded('areas')) return;
  map.off('render', drawn);
  markPainted(boundaries, container, (at) => {
    const { x, y } = map.project(at);
    return [x, y];
  });
};
map.on('render', drawn);
void map.once('idle').then(() => performance.mark('level-2'));

/** A point feature a name, as a polygon source would write a name once per tile. */
function namePoints({ features }: Boundaries): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: features.map(({ properties: { name, labelPoint } }): Feature<Point> => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates: labelPoint },
    })),
  };
}
