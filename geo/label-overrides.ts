import type { Adcode } from '../src/domain/adcode.ts';
import type { LonLat } from '../src/domain/boundary.ts';

/** A label point set by hand, because the computed one reads badly. */
export interface LabelOverride {
  readonly point: LonLat;
  readonly reason: string;
}

export type LabelOverrides = Readonly<Record<Adcode, LabelOverride>>;

/** None is needed with the default source: every computed point was looked at on the drawn map. */
export const LABEL_OVERRIDES: LabelOverrides = {};
