/** Least size of what a finger is to hit, and least gap between two such things. */
const TARGET_PX = 48;
const TARGET_MM = 15;
const GAP_MM = 4;
const MM_AN_INCH = 25.4;
/** Body text of 16 px in the style sheets stands at 28 px on a kiosk. */
const BODY = 28 / 16;

/** Sizes of a screen, all in CSS px of the kiosk's own, enlarged, drawing. */
export interface Measures {
  /** How much everything is enlarged. */
  readonly zoom: number;
  readonly target: number;
  readonly gap: number;
}

/** Sizes for a screen of `width` × `height` CSS px and `diag` inches, read at the distance that `scale` stands for. */
export function measure(width: number, height: number, diag: number, scale: number): Measures {
  const mmPerPx = (diag * MM_AN_INCH) / Math.hypot(width, height);
  const zoom = BODY * scale;
  return {
    zoom,
    target: Math.max(TARGET_PX, TARGET_MM / mmPerPx) / zoom,
    gap: GAP_MM / mmPerPx / zoom,
  };
}

/** Places, CSS px, that fixed things take in turn so that none burns into the screen. */
const SHIFTS = [
  [0, 0],
  [8, 0],
  [8, 8],
  [0, 8],
  [-8, 8],
  [-8, 0],
  [-8, -8],
  [0, -8],
  [8, -8],
] as const;
const SHIFT_MS = 5 * 60_000;

/** Where fixed things stand after this much uptime. */
export function shiftAt(uptimeMs: number): readonly [x: number, y: number] {
  return SHIFTS[Math.floor(uptimeMs / SHIFT_MS) % SHIFTS.length] ?? [0, 0];
}
