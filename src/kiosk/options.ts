import * as v from 'valibot';
import { AdcodeSchema, type Adcode } from '../domain/adcode.ts';
import { VIEWS, type View } from '../domain/view.ts';
import { parseQuiet, parseTime, type Quiet } from './wall-clock.ts';

/** What a kiosk opens with: a view, or an area in its own view. */
export type Home = { readonly view: View } | { readonly area: Adcode };

/** The wishes of the hall, as its address says them. Times are ms. */
export interface KioskOptions {
  /** Without input for this long a visitor is asked whether they are still there. */
  readonly idle: number;
  /** How long the question stands. */
  readonly warn: number;
  readonly attract: 'tour' | 'still' | 'off';
  /** How long a scene of the tour stands, unless the scene says it itself. */
  readonly scene: number;
  readonly home: Home;
  readonly lang: 'zh' | 'en';
  /** `wall`: nobody can touch it. */
  readonly layout: 'auto' | 'portrait' | 'landscape' | 'wall';
  readonly reach: 'normal' | 'low';
  /** Diagonal of the screen, inches. */
  readonly diag: number;
  readonly scale: number;
  /** Device pixels of the map for one CSS pixel. */
  readonly dpr: number;
  /** Hours with a dimmed screen; `null` for none. */
  readonly quiet: Quiet | null;
  /** Minute of the day for a planned reload; `null` for none. */
  readonly maint: number | null;
  /** Digits that open the staff panel. */
  readonly pin: string;
  /** Name of this screen among several, for the staff panel and the counters. */
  readonly id: string;
}

const between = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+(\.\d+)?$/, 'a number'),
    v.transform(Number),
    v.minValue(least, `at least ${least}`),
    v.maxValue(most, `at most ${most}`),
  );
const seconds = (least: number, most: number) =>
  v.pipe(
    between(least, most),
    v.transform((value) => value * 1000),
  );
const timeOfDay = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const minute = parseTime(dataset.value);
    if (minute !== null) return minute;
    addIssue({ message: 'a time such as 04:00, or off' });
    return NEVER;
  }),
);
const hours = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const quiet = parseQuiet(dataset.value);
    if (quiet) return quiet;
    addIssue({ message: 'hours such as 22:00-07:00' });
    return NEVER;
  }),
);
const off = v.pipe(
  v.literal('off'),
  v.transform(() => null),
);

const VALUES = {
  idle: seconds(30, 600),
  warn: seconds(20, 60),
  attract: v.picklist(['tour', 'still', 'off']),
  scene: seconds(8, 60),
  lang: v.picklist(['zh', 'en']),
  layout: v.picklist(['auto', 'portrait', 'landscape', 'wall']),
  reach: v.picklist(['normal', 'low']),
  diag: between(5, 200),
  scale: between(0.75, 3),
  dpr: between(0.5, 4),
  quiet: v.union([off, hours]),
  maint: v.union([off, timeOfDay]),
  pin: v.pipe(v.string(), v.regex(/^\d{4,8}$/, '4 to 8 digits')),
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, 'up to 40 letters, digits, - or _')),
} as const;

/** What a kiosk does when its address says nothing. */
export const DEFAULT_OPTIONS: KioskOptions = {
  idle: 90_000,
  warn: 25_000,
  attract: 'tour',
  scene: 12_000,
  home: { view: 'zhengzhou' },
  lang: 'zh',
  layout: 'auto',
  reach: 'normal',
  diag: 43,
  scale: 1,
  dpr: 1,
  quiet: null,
  maint: 240,
  pin: '2580',
  id: '',
};

/** Options, and one sentence for each value that was refused. */
export interface ReadOptions {
  readonly options: KioskOptions;
  readonly complaints: readonly string[];
}

function homeSchema(known: ReadonlySet<Adcode>) {
  return v.union([
    v.pipe(
      v.picklist(VIEWS),
      v.transform((view): Home => ({ view })),
    ),
    v.pipe(
      AdcodeSchema,
      v.check((area) => known.has(area)),
      v.transform((area): Home => ({ area })),
    ),
  ]);
}

/**
 * Reads a kiosk's address. Never throws: what is unknown is ignored, the first of repeated keys wins, and a bad value
 * is the default, with a sentence for the console.
 */
export function parseOptions(search: string, known: ReadonlySet<Adcode>): ReadOptions {
  const query = new URLSearchParams(search);
  const schemas = { ...VALUES, home: homeSchema(known) };
  const complaints: string[] = [];
  const given = Object.entries(schemas).flatMap(([key, schema]) => {
    const text = query.get(key);
    if (text === null) return [];
    const read = v.safeParse(schema, text);
    if (read.success) return [[key, read.output]];
    complaints.push(`kiosk: ${key}=${JSON.stringify(text.slice(0, 60))} is not usable; the default stands.`);
    return [];
  });
  return { options: { ...DEFAULT_OPTIONS, ...Object.fromEntries(given) }, complaints };
}
