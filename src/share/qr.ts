import { encode } from 'uqr';
import { rect, type Mark } from './sheet.ts';

/** Light modules around a QR code: what its standard asks for. */
export const QUIET = 4;

/** A link as a QR code: its size in modules, quiet zone included, and its dark modules as one path. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Draws a link; each run of dark modules in a row is one rectangle. */
export function qrOf(link: string): QrCode {
  const { data, size } = encode(link, { ecc: 'M', border: QUIET });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`];
    }),
  );
  return { size, path: runs.join('') };
}

/** The code on a sheet, `width` wide, on a light ground of its own. */
export function qrMarks({ size, path }: QrCode, x: number, y: number, width: number): Mark[] {
  return [
    rect([x, y, width, width], { fill: 'panel' }),
    { kind: 'path', d: path, place: { x, y, scale: width / size }, fill: 'ink' },
  ];
}
