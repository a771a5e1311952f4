import { colourDistance, type Picture } from './surface.ts';

/** A rectangle of a picture, CSS px. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the pixels of a map are compared by. */
export interface Comparison {
  /** Colours of the areas' surfaces. */
  readonly land: readonly (readonly number[])[];
  /** Colours of the sheet and of the lines between areas. */
  readonly bare: readonly (readonly number[])[];
  /** Names and buttons: what stands there is not an outline. */
  readonly without: readonly Rect[];
  /** Device pixels of one CSS px. */
  readonly scale: number;
}

type Kind = 0 | 1 | 2;
const OTHER = 0;
const LAND = 1;
const BARE = 2;
/** Small, for a blend of a line and one surface may come near the colour of another surface. */
const TOLERANCE = 3;

function kinds({ width, height, bytes }: Picture, { land, bare, without, scale }: Comparison): Uint8Array {
  const map = new Uint8Array(width * height);
  const is = (colours: Comparison['land'], pixel: number[]): boolean =>
    colours.some((colour) => colourDistance(colour, pixel) <= TOLERANCE);
  for (let at = 0; at < map.length; at++) {
    const pixel = [...bytes.subarray(at * 4, at * 4 + 3)];
    // Where a sheet and a surface look alike the nearer one counts: lines are asked for first.
    map[at] = is(bare, pixel) ? BARE : is(land, pixel) ? LAND : OTHER;
  }
  for (const rect of without) {
    const [left, top] = [Math.max(0, rect.x * scale), Math.max(0, rect.y * scale)].map(Math.floor) as [
      number,
      number,
    ];
    const right = Math.min(width, Math.ceil((rect.x + rect.width) * scale));
    const bottom = Math.min(height, Math.ceil((rect.y + rect.height) * scale));
    for (let y = top; y < bottom; y++) if (right > left) map.fill(OTHER, y * width + left, y * width + right);
  }
  return map;
}

/**
 * The pixels of two pictures of one map, as `x,y`, that tell of an outline that lies more than 1 CSS px apart.
 *
 * Every pixel is land (a surface's colour), bare (the sheet or a line between areas) or other (text, rivers, blended
 * edges, what is to be left out). Where one picture has land and the other bare, an outline runs between them: the
 * first picture must then have bare within 1 CSS px of that pixel, and the second land. If not, the outline has moved
 * further than that, and the pixel is named.
 */
export function strayPixels(one: Picture, two: Picture, comparison: Comparison): string[] {
  if (one.width !== two.width || one.height !== two.height) return ['the sizes differ'];
  const { width, height } = one;
  const [a, b] = [kinds(one, comparison), kinds(two, comparison)];
  const reach = Math.ceil(comparison.scale);
  const near = (map: Uint8Array, x: number, y: number, kind: Kind): boolean => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        const inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
        // What is blended or left out cannot speak against the outline.
        if (inside && [kind, OTHER].includes(map[(y + dy) * width + x + dx] ?? OTHER)) return true;
      }
    return false;
  };
  const strays: string[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [here, there] = [a[y * width + x], b[y * width + x]];
      if (here === there || here === OTHER || there === OTHER) continue;
      if (!near(a, x, y, there as Kind) || !near(b, x, y, here as Kind)) strays.push(`${x},${y}`);
    }
  return strays;
}

/** The same picture, moved to the right by whole device pixels: for proving that a moved outline is seen. */
export function moved({ width, height, bytes }: Picture, by: number): Picture {
  const copy = new Uint8ClampedArray(bytes.length);
  for (let y = 0; y < height; y++) {
    const row = bytes.subarray(y * width * 4, (y + 1) * width * 4);
    copy.set(row, y * width * 4);
    copy.set(row.subarray(0, (width - by) * 4), (y * width + by) * 4);
  }
  return { width, height, bytes: copy };
}
