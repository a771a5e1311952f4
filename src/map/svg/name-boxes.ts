import { PLACE_SPACING, labelUnits, type Frame, type Label } from '../../domain/frame.ts';
import { boxAround, type Box } from './boxes.ts';
import { labelExtent } from './label-layout.ts';

/** What an area's name takes of the sheet, drawing units. */
export const labelBox = ({ x, y, lines, size, focus }: Label): Box =>
  boxAround([x, y], ...labelExtent(lines, labelUnits(size, focus)));

/** What the name of a river or range takes of it. */
export const placeBox = ({ x, y, name, units }: Frame['places'][number]): Box =>
  boxAround([x, y], ...labelExtent([name], units, PLACE_SPACING));
