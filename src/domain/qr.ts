import { encode } from 'uqr';

/** Light modules around a QR code: what its standard asks for. */
export const QUIET = 4;

/** A text as a QR code: its size in modules, quiet zone included, and its dark modules as one SVG path. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Encodes a text; each run of dark modules in a row is one rectangle. `quiet` are the light modules on each side. */
export function qrOf(words: string, quiet = QUIET): QrCode {
  const { data, size } = encode(words, { ecc: 'M', border: quiet });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`];
    }),
  );
  return { size, path: runs.join('') };
}
