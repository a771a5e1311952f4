import { geoJSON, map as createMap } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import '../shared/page.css';
import { BOUNDS, loadInputs, type AreaProperties } from '../shared/inputs.ts';
import { mapElement, markPainted } from '../shared/painted.ts';
import { showArea } from '../shared/panel.ts';

const [west, south, east, north] = BOUNDS;
const container = mapElement();
const map = createMap(container, { attributionControl: false, zoomSnap: 0 });
map.fitBounds(
  [
    [south, west],
    [north, east],
  ],
  { animate: false },
);

const { boundaries, rivers, areas } = await loadInputs();
geoJSON<AreaProperties>(boundaries, {
  style: (feature) => ({
    color: '#fff',
    weight: 1.4,
    fillOpacity: 1,
    fillColor: areas.get(feature?.properties.adcode ?? '')?.role === 'focus' ? '#e9c4b8' : '#efe9dd',
  }),
  onEachFeature: ({ properties }, layer) => {
    layer.bindTooltip(properties.name, { permanent: true, direction: 'center' });
    layer.on('click', () => showArea(areas.get(properties.adcode)));
  },
}).addTo(map);
geoJSON(rivers, { style: { color: '#c4933f', weight: 1.5 }, interactive: false }).addTo(map);
markPainted(boundaries, container, ([lon, lat]) => {
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  return [x, y];
});
