/** A count with the size that the map draws it in: radius of its circle and type size of its number, CSS px. */
export interface LegendCircle {
  readonly count: number;
  readonly radius: number;
  readonly digits: number;
}
