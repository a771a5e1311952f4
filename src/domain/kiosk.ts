import * as v from 'valibot';
import { ADCODE } from './adcode.ts';
import { SlugSchema } from './fact.ts';
import { VIEWS } from './view.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));
const bothLanguages = v.strictObject({ zh: text, en: text });

/** Seconds a scene may stand: the map moves for 1.5 s and then rests for at least 10 s. */
export const SCENE_LEAST_S = 12;
export const SCENE_MOST_S = 60;
/** Most facts a scene shows at once. */
const SCENE_FACTS = 3;

const SHOWN = `one of ${VIEWS.join(', ')}, or a six-digit adcode in quotes`;

/** The tour a kiosk shows while nobody touches it, as editors write it. */
export const TourSchema = v.strictObject({
  scenes: v.pipe(
    v.array(
      v.strictObject({
        id: SlugSchema,
        /** An area that opens, or a view as a whole. */
        show: v.union([v.picklist(VIEWS), v.pipe(v.string(), v.regex(ADCODE, SHOWN))], SHOWN),
        title: bothLanguages,
        text: bothLanguages,
        facts: v.pipe(v.array(SlugSchema), v.maxLength(SCENE_FACTS, `at most ${SCENE_FACTS} facts`)),
        seconds: v.optional(
          v.pipe(
            v.number(),
            v.minValue(SCENE_LEAST_S, `at least ${SCENE_LEAST_S} seconds`),
            v.maxValue(SCENE_MOST_S, `at most ${SCENE_MOST_S} seconds`),
          ),
        ),
      }),
    ),
    v.minLength(1, 'at least one scene'),
  ),
});
export type Tour = v.InferOutput<typeof TourSchema>;
export type Scene = Tour['scenes'][number];

const KEYS = [
  'title', 'description', 'boot', 'hint', 'badge', 'question', 'countdown', 'continue', 'restart', 'controls', 'take',
  'fallback', 'staff', 'pin', 'wrong', 'erase', 'close', 'reload', 'grid', 'gridHint', 'export', 'screen', 'drawing',
  'drawnMap', 'drawnStatic', 'drawnLost', 'build', 'generated', 'uptime', 'hours', 'reloads', 'losses', 'errors', 'none', 'counters', 'day', 'sessions',
  'texts', 'faults', 'areas',
] as const; // prettier-ignore

/** The words that only a kiosk says; a reader's page does not carry them. */
export const KioskCopySchema = v.strictObject(
  Object.fromEntries(KEYS.map((key) => [key, text])) as Record<(typeof KEYS)[number], typeof text>,
);
export type KioskCopy = v.InferOutput<typeof KioskCopySchema>;

/** When and from what the site was built: `data/build.json`. */
export const BuildSchema = v.object({ build: v.string(), generatedAt: v.pipe(v.string(), v.isoTimestamp()) });
export type Build = v.InferOutput<typeof BuildSchema>;

/** All that a kiosk needs besides the page's data, in every language. */
export const KioskDataSchema = v.object({
  build: BuildSchema,
  /** Absolute address of the published root for QR codes; empty while there is none. */
  siteUrl: v.string(),
  tour: TourSchema,
  copy: v.object({ zh: KioskCopySchema, en: KioskCopySchema }),
});
export type KioskData = v.InferOutput<typeof KioskDataSchema>;
