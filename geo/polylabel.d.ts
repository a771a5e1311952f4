declare module 'polylabel' {
  /** Pole of inaccessibility of a polygon (outer ring first), with its distance to the nearest edge. */
  export default function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
