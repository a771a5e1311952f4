import type { LonLat } from '../../domain/boundary.ts';
import { FRAME_MARGIN, FRAME_SIZE, type Frame } from '../../domain/frame.ts';
import { fitProjection, type Projection } from '../projection.ts';

/** Where MapLibre looks: degrees and MapLibre zoom. */
export interface Camera {
  readonly center: LonLat;
  readonly zoom: number;
}

/** The projection a frame's SVG was drawn with. */
export const frameProjection = (frame: Frame): Projection =>
  fitProjection(frame.bounds, FRAME_SIZE, FRAME_MARGIN);

/** The camera that shows exactly what the frame's SVG shows at a displayed width of `widthPx`. */
export function homeCamera(frame: Frame, widthPx: number): Camera {
  const projection = frameProjection(frame);
  return { center: projection.center, zoom: projection.zoomAt(widthPx) };
}
