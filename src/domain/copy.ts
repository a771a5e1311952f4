import * as v from 'valibot';
import { LANGS } from './lang.ts';
import { VIEWS } from './view.ts';
import { KINDS, PERIODS, TOPICS } from './vocabulary.ts';

const text = v.pipe(v.string(), v.nonEmpty('some text'));

function textFor<const Key extends string>(keys: readonly Key[]) {
  const entries = keys.map((key) => [key, text] as const);
  return v.strictObject(Object.fromEntries(entries) as Record<Key, typeof text>);
}

/** Every sentence of the interface in one language; `{name}` marks what is filled in. */
export const CopySchema = v.strictObject({
  /** The language it is written in. */
  lang: v.picklist(LANGS),
  site: textFor(['title', 'shortTitle', 'dek', 'description', 'skip']),
  intro: textFor(['heading', 'text', 'hint', 'focus', 'city']),
  views: textFor(['label', ...VIEWS]),
  map: textFor([
    'label',
    'area',
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
    'oneFinger',
  ]),
  sheet: textFor(['peek', 'half', 'full']),
  legend: textFor([
    'label',
    'focus',
    'aid',
    'land',
    'topics-lit',
    'topics-dimmed',
    'step-lit',
    'step-dimmed',
    'search-lit',
    'search-dimmed',
    'city',
    'river',
    'link',
    'targets',
  ]),
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
  layers: textFor([
    'label',
    'divisions',
    'targets',
    'rivers',
    'link',
    'symbol',
    'basemap',
    'basemapFailed',
    'tianditu',
  ]),
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
    'more',
    'failed',
  ]),
  facts: textFor([
    'when',
    'underWay',
    'sources',
    'source',
    'caption',
    'article',
    'byline',
    'between',
    'said',
  ]),
  chart: textFor(['heading', 'note', 'words']),
  articles: textFor(['heading', 'taken', 'count', 'named']),
  timeline: textFor(['heading', 'note', 'filtered', 'count', 'join']),
  compare: textFor([
    'with',
    'short',
    'start',
    'heading',
    'caption',
    'first',
    'second',
    'swap',
    'end',
    'size',
    'km2',
    'unpublished',
    'silent',
    'figures',
    'pageTitle',
    'opened',
  ]),
  share: textFor([
    'button',
    'page',
    'heading',
    'close',
    'link',
    'copy',
    'copied',
    'copyFailed',
    'system',
    'scan',
    'qr',
    'poster',
    'posterAlt',
    'posterFailed',
    'hold',
    'download',
    'edition',
    'editionNote',
    'source',
    'caption',
    'invite',
    'failed',
  ]),
  edition: textFor([
    'paper',
    'areas',
    'rivers',
    'link',
    'symbols',
    'names',
    'scale',
    'legend',
    'title',
    'imprint',
  ]),
  kinds: textFor(KINDS),
  /** What the same kinds are called in the aid story. */
  aidKinds: textFor(KINDS),
  periods: textFor(PERIODS),
  topics: textFor(TOPICS),
  status: textFor(['opened', 'closed', 'view', 'step', 'filtered', 'unfiltered', 'loadFailed', 'retry']),
  embed: textFor(['title', 'full', 'link']),
  keys: textFor(['button', 'title', 'tab', 'arrows', 'enter', 'escape', 'search', 'list', 'single', 'close']),
  imprint: textFor(['review', 'noReview', 'basemap', 'data', 'geojson', 'csv', 'label']),
});
export type Copy = v.InferOutput<typeof CopySchema>;

/**
 * Fills the `{name}` places of a sentence; a name without a value stays as it is. `{count|area|areas}` is the first word
 * where `count` is 1 and the second elsewhere.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (place, name: string, one, many) => {
    if (!Object.keys(values).includes(name)) return place;
    const value = String(values[name]);
    return one === undefined ? value : String(value === '1' ? one : many);
  });
}
