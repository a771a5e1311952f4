import type { AreaProperties, Boundaries } from './inputs.ts';
import { TAPPED } from './area.ts';

/**
 * Tells the benchmark that the map's pixels are there. `project` turns [longitude, latitude] in degrees into CSS px
 * from the top left of `container`.
 */
export function markPainted(
  boundaries: Boundaries,
  container: HTMLElement,
  project: (at: AreaProperties['labelPoint']) => readonly [number, number],
): void {
  const tapped = boundaries.features.find((feature) => feature.properties.adcode === TAPPED);
  if (!tapped) return;
  const [x, y] = project(tapped.properties.labelPoint);
  const box = container.getBoundingClientRect();
  performance.mark('map-painted', { detail: [box.left + x, box.top + y] });
}

/** The element the map is drawn in. */
export function mapElement(): HTMLElement {
  const found = document.querySelector<HTMLElement>('#map');
  if (!found) throw new Error('The page has no #map.');
  return found;
}
