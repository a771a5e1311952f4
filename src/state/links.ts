import type { Adcode } from '../domain/adcode.ts';
import { VIEWS, type View } from '../domain/view.ts';
import { TOPICS, type Topic } from '../domain/vocabulary.ts';

/** What a link of the prerendered page asks for, once level 1 answers it without a jump. */
export type Command =
  | { readonly do: 'open'; readonly area: Adcode }
  | { readonly do: 'targets'; readonly area: Adcode }
  | { readonly do: 'show'; readonly view: View }
  | { readonly do: 'topic'; readonly topic: Topic }
  | { readonly do: 'all-topics' }
  | { readonly do: 'fact'; readonly fact: string }
  | { readonly do: 'article'; readonly article: string }
  | { readonly do: 'close' };

/** Where the links of a page lead at level 0. */
export const STORY_FRAGMENT = '#story';
export const TOPICS_FRAGMENT = '#topics';
export const viewFragment = (view: View): string => (view === 'aid' ? '#aid' : `#frame-${view}`);
/** What is said of the rivers' courses: a link that level 1 leaves to the browser. */
export const RIVERS_FRAGMENT = '#note-rivers';
export const topicFragment = (topic: Topic): string => `#topic-${topic}`;
export const factFragment = (id: string): string => `#fact-${id}`;
export const targetsFragment = (area: Adcode): string => `#targets-${area}`;
export const articleFragment = (id: string): string => `#article-${id}`;

/** Reads a link's own `href`; `null` for one that level 1 leaves to the browser. */
export function commandOf(href: string | null): Command | null {
  if (href === STORY_FRAGMENT) return { do: 'close' };
  if (href === TOPICS_FRAGMENT) return { do: 'all-topics' };
  const [, kind, id] = /^#(area|targets|fact|article|topic)-([a-z0-9-]+)$/.exec(href ?? '') ?? [];
  if (kind === 'area' && id && /^\d{6}$/.test(id)) return { do: 'open', area: id };
  if (kind === 'targets' && id && /^\d{6}$/.test(id)) return { do: 'targets', area: id };
  if (kind === 'fact' && id) return { do: 'fact', fact: id };
  if (kind === 'article' && id) return { do: 'article', article: id };
  const topic = kind === 'topic' ? TOPICS.find((each) => each === id) : undefined;
  if (topic) return { do: 'topic', topic };
  const view = VIEWS.find((each) => viewFragment(each) === href);
  return view ? { do: 'show', view } : null;
}

/** Whether a click is meant for this page and not for a new tab, a download or a menu. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
