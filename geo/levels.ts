/** One level of detail: how far a line may move, and how big its file may get. */
export interface Level {
  readonly name: 'overview' | 'city' | 'close';
  /** No line lies farther than this from its unsimplified course, metres; 0 keeps every vertex. */
  readonly largestOffset: number;
  /** The build fails when the file is bigger, bytes. */
  readonly budget: { readonly raw: number; readonly brotli: number };
}

/**
 * At 1000 px for the 137 km of 郑州 one pixel is 137 m. `overview`, which the drawn map is made from, stays within about
 * half of it, and `city`, which the live map lays over that drawing, adds so little that both outlines agree within a
 * pixel up to 1600 px. Every 10 m of `overview` are some 300 bytes of each page's first 30 KB.
 * Budgets leave room for an official file with finer lines than the default source; `close` is sent only on demand.
 */
export const LEVELS: readonly Level[] = [
  { name: 'overview', largestOffset: 70, budget: { raw: 130_000, brotli: 18_000 } },
  { name: 'city', largestOffset: 15, budget: { raw: 200_000, brotli: 28_000 } },
  { name: 'close', largestOffset: 0, budget: { raw: 400_000, brotli: 60_000 } },
];
