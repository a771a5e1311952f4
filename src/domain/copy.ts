import * as v from 'valibot';
import { VIEWS } from './view.ts';
import { KINDS, PERIODS, TOPICS } from './vocabulary.ts';

const text = v.pipe(v.string(), v.nonEmpty('some text'));

function textFor<const Key extends string>(keys: readonly Key[]) {
  const entries = keys.map((key) => [key, text] as const);
  return v.strictObject(Object.fromEntries(entries) as Record<Key, typeof text>);
}

/** Every sentence of the interface in one language; `{name}` marks what is filled in. */
export const CopySchema = v.strictObject({
  site: textFor(['title', 'shortTitle', 'dek', 'description', 'skip']),
  intro: textFor(['heading', 'text', 'hint', 'focus', 'city']),
  views: textFor(['label', ...VIEWS]),
  map: textFor([
    'label',
    'names',
    'interactive',
    'scale',
    'km',
    'm',
    'zoomIn',
    'zoomOut',
    'home',
    'load',
    'loading',
    'gestureMouse',
    'gestureMac',
    'gestureTouch',
  ]),
  sheet: textFor(['peek', 'half', 'full']),
  legend: textFor(['label', 'focus', 'aid', 'land', 'river', 'link', 'targets']),
  area: textFor([
    'size',
    'unreported',
    'mentions',
    'back',
    'breadcrumb',
    'pageTitle',
    'pageDescription',
    'unreportedDescription',
  ]),
  aid: textFor(['distance', 'link', 'steps', 'previous', 'next', 'basis']),
  filter: textFor(['label', 'clear', 'none', 'noneHere']),
  layers: textFor(['label', 'targets', 'rivers', 'link', 'symbol', 'basemap', 'basemapFailed', 'tianditu']),
  trueSize: textFor(['start', 'end', 'outline', 'ratio', 'times', 'drag', 'keys', 'at', 'failed']),
  search: textFor([
    'button',
    'label',
    'placeholder',
    'close',
    'places',
    'facts',
    'articles',
    'found',
    'none',
    'try',
    'hint',
    'examples',
    'count',
    'when',
    'more',
    'failed',
  ]),
  facts: textFor(['achieved', 'action', 'target', 'sources', 'source', 'caption', 'article', 'byline']),
  chart: textFor(['heading', 'note', 'words']),
  articles: textFor(['heading', 'taken', 'count']),
  timeline: textFor(['heading', 'note', 'filtered', 'count', 'join']),
  compare: textFor([
    'with',
    'start',
    'heading',
    'caption',
    'first',
    'second',
    'swap',
    'end',
    'size',
    'km2',
    'period',
    'unpublished',
    'silent',
    'figures',
    'pageTitle',
    'opened',
  ]),
  kinds: textFor(KINDS),
  periods: textFor(PERIODS),
  topics: textFor(TOPICS),
  status: textFor(['opened', 'closed', 'view', 'filtered', 'unfiltered', 'loadFailed', 'retry']),
  keys: textFor(['button', 'title', 'tab', 'arrows', 'enter', 'escape', 'search', 'list', 'single', 'close']),
  imprint: textFor(['review', 'noReview', 'basemap', 'data', 'geojson', 'csv', 'label']),
});
export type Copy = v.InferOutput<typeof CopySchema>;

/** Fills the `{name}` places of a sentence; a name without a value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.keys(values).includes(name) ? String(values[name]) : place,
  );
}
