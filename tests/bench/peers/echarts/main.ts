import { LinesChart, MapChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import '../shared/page.css';
import { BOUNDS, loadInputs } from '../shared/inputs.ts';
import { mapElement, markPainted } from '../shared/painted.ts';
import { showArea } from '../shared/panel.ts';

use([MapChart, LinesChart, GeoComponent, CanvasRenderer]);

const [west, south, east, north] = BOUNDS;
const container = mapElement();
const chart = init(container);
const { boundaries, rivers, areas } = await loadInputs();
registerMap('zhengha', JSON.stringify(boundaries));

const adcodes = new Map(boundaries.features.map(({ properties }) => [properties.name, properties.adcode]));
chart.on('click', ({ name }) => showArea(areas.get(adcodes.get(name) ?? '')));
// `rendered` comes with each drawn frame; the first one that follows `setOption` has the map.
const firstFrame = (): void => {
  chart.off('rendered', firstFrame);
  markPainted(boundaries, container, (at) => {
    const [x = 0, y = 0] = chart.convertToPixel({ geoIndex: 0 }, at);
    return [x, y];
  });
};
chart.on('rendered', firstFrame);
chart.setOption({
  animation: false,
  geo: {
    map: 'zhengha',
    aspectScale: 0.82,
    boundingCoords: [
      [west, north],
      [east, south],
    ],
    layoutCenter: ['50%', '50%'],
    label: { show: true, fontSize: 11 },
    itemStyle: { areaColor: '#efe9dd', borderColor: '#fff' },
    regions: [...areas.values()]
      .filter(({ role }) => role === 'focus')
      .map(({ name }) => ({ name, itemStyle: { areaColor: '#e9c4b8' } })),
  },
  series: {
    type: 'lines',
    coordinateSystem: 'geo',
    polyline: true,
    silent: true,
    lineStyle: { color: '#c4933f', width: 1.5, opacity: 0.6 },
    data: rivers.features.map(({ geometry }) => ({ coords: geometry.coordinates })),
  },
});
