import type { Area, Problem, Reading } from '../area.ts';
import { readFeatures, readPolygons } from './read.ts';

/** Areas of one file of DataV.GeoAtlas: `adcode` (a number) and `name`, GCJ-02. Nothing is left out in silence. */
export function readDataV(text: string, file: string): Reading {
  const features = readFeatures(text, file);
  if (typeof features === 'string') return { areas: [], problems: [features], notes: [] };
  const areas: Area[] = [];
  const problems: Problem[] = [];
  features.forEach(({ properties, geometry }, index) => {
    const { adcode, name } = properties;
    const where = `${file}, feature ${index + 1} (${String(adcode)} ${String(name)}),`;
    if (!/^\d{6}$/.test(String(adcode)) || typeof name !== 'string') {
      problems.push(
        `${where} has adcode ${JSON.stringify(adcode)} and name ${JSON.stringify(name)}; expected a six-digit adcode and a name.`,
      );
      return;
    }
    const polygons = readPolygons(geometry, where);
    if (typeof polygons === 'string') problems.push(polygons);
    else areas.push({ adcode: String(adcode), name, polygons });
  });
  return { areas, problems, notes: [] };
}
