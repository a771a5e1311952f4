/** Where a drawing of other units stands on a sheet: scaled first, then moved. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A point of the drawing on the sheet. */
export const on = ({ x, y, scale }: Place, atX: number, atY: number): [number, number] => [
  round(x + atX * scale),
  round(y + atY * scale),
];

/** Two decimals are finer than any print. */
export const round = (n: number): number => Math.round(n * 100) / 100;
