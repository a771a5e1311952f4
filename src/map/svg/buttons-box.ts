import { FRAME_SIZE, LABEL_FROM_PX, type LabelSize } from '../../domain/frame.ts';
import type { Box } from './boxes.ts';

/** MapLibre's buttons, upper right, with their margins: a column, or on small maps a row, CSS px. */
const BUTTONS_PX = { column: [64, 156], row: [150, 58] } as const;

/** The corner that the buttons cover on the narrowest map of a range of widths, drawing units. */
export function buttonsBox(size: LabelSize): Box {
  const unitsPerPx = FRAME_SIZE.width / LABEL_FROM_PX[size];
  const [width, height] = size === 's' ? BUTTONS_PX.row : BUTTONS_PX.column;
  return {
    left: FRAME_SIZE.width - width * unitsPerPx,
    top: 0,
    right: FRAME_SIZE.width,
    bottom: height * unitsPerPx,
  };
}
