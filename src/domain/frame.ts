import * as v from 'valibot';
import { AdcodeSchema, HAMI, XINXING, ZHENGZHOU, type Adcode } from './adcode.ts';

/** The two map pictures, each with its own bounds and scale bar. */
export const FRAME_IDS = ['zhengzhou', 'yizhou'] as const;
export type FrameId = (typeof FRAME_IDS)[number];

/** The city whose divisions a frame shows. */
export const FRAME_CITY: Readonly<Record<FrameId, Adcode>> = { zhengzhou: ZHENGZHOU, yizhou: HAMI };

/** The frame an area is drawn in; 新星市, where the boundaries have it, lies among 哈密's. */
export function frameIdOf(area: { readonly adcode: Adcode; readonly parent: Adcode | null }): FrameId {
  const city = area.adcode === XINXING ? HAMI : (area.parent ?? area.adcode);
  return city === HAMI ? 'yizhou' : 'zhengzhou';
}

/** Every frame is drawn on a sheet of this size, in drawing units, with this margin around its bounds. */
export const FRAME_SIZE = { width: 1600, height: 1000 } as const;
export const FRAME_MARGIN = 48;

/** A scale bar takes at most this share of the frame's width. */
export const SCALE_BAR_SHARE = 0.16;

/**
 * Labels are laid out once per range of displayed widths and scale with the drawing inside it, so that what does
 * not overlap at one width overlaps at none. The two smallest are for the frame that is not the active one.
 */
export const LABEL_SIZES = ['xs', 'inset', 's', 'm', 'l'] as const;
export type LabelSize = (typeof LABEL_SIZES)[number];

/** Type size of an area's name in drawing units, per range: about 11–18 px on screen. */
export const LABEL_UNITS: Readonly<Record<LabelSize, number>> = {
  xs: 112,
  inset: 76,
  s: 56,
  m: 40,
  l: 27,
};
/** Narrowest displayed width of each range, CSS px: the container queries of `styles/map.css` say the same. */
export const LABEL_FROM_PX: Readonly<Record<LabelSize, number>> = {
  xs: 0,
  inset: 200,
  s: 300,
  m: 460,
  l: 720,
};

/** The range a frame of this displayed width (CSS px) is in. */
export function labelSizeAt(widthPx: number): LabelSize {
  return [...LABEL_SIZES].reverse().find((size) => widthPx >= LABEL_FROM_PX[size]) ?? 'xs';
}

/** Where a frame stands in the arrangement, and the ranges of widths it can have there: only these are drawn. */
export const PLACE_SIZES = {
  active: ['s', 'm', 'l'],
  inset: ['xs', 'inset'],
  pair: ['xs', 'inset', 's', 'm', 'l'],
} as const satisfies Record<string, readonly LabelSize[]>;
export type FramePlace = keyof typeof PLACE_SIZES;

/** Ranges in which a frame with many areas names only those the page is about. */
export const INSET_SIZES: readonly LabelSize[] = ['xs', 'inset'];

/** Names of focus areas are this much larger. */
export const FOCUS_SCALE = 1.2;
/** Distance of a broken name's lines, em. */
export const LABEL_LINE_EM = 1.15;
/** Letter-spacing of the names of rivers and ranges, em; `styles/map.css` has to say the same. */
export const PLACE_SPACING = 0.3;

/** Type size of one area's name in a range of widths, drawing units. */
export const labelUnits = (size: LabelSize, focus: boolean): number =>
  LABEL_UNITS[size] * (focus ? FOCUS_SCALE : 1);

export const LabelSchema = v.object({
  adcode: AdcodeSchema,
  size: v.picklist(LABEL_SIZES),
  /** Middle of the text block, drawing units. */
  x: v.number(),
  y: v.number(),
  /** The name, broken where one line would be too long. */
  lines: v.array(v.string()),
  focus: v.boolean(),
  /** From a point in the area to the edge of the name, where the name stands outside. */
  leader: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
});
export type Label = v.InferOutput<typeof LabelSchema>;

/** What a frame's drawing holds besides its paths, which stand in the prerendered SVG once. */
export const FrameSchema = v.object({
  id: v.picklist(FRAME_IDS),
  city: AdcodeSchema,
  /** [west, south, east, north] in degrees: with size and margin they give the projection. */
  bounds: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  labels: v.array(LabelSchema),
  /** Drawn behind the areas; `label` is where its name stands, where it has one. */
  rivers: v.array(v.object({ name: v.nullable(v.string()), main: v.boolean() })),
  /** Names of rivers and ranges: soft, never a target of a tap. */
  places: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(['river', 'range']),
      size: v.picklist(LABEL_SIZES),
      x: v.number(),
      y: v.number(),
      /** Type size in drawing units. */
      units: v.number(),
    }),
  ),
  /** Where the symbols of reported areas stand: after everything else, and over nothing. */
  symbols: v.array(
    v.object({
      adcode: AdcodeSchema,
      size: v.picklist(LABEL_SIZES),
      /** Middle of the circle, drawing units. */
      x: v.number(),
      y: v.number(),
      /** A point of the area to lead from, where the circle stands outside. */
      from: v.nullable(v.tuple([v.number(), v.number()])),
    }),
  ),
  scaleBar: v.object({ km: v.number(), units: v.number() }),
});
export type Frame = v.InferOutput<typeof FrameSchema>;

/** SVG path data by key: `area-<adcode>` and `river-<index>`. */
export type Paths = Readonly<Record<string, string>>;
