import { flushSync } from 'svelte';
import { LANG_INFO } from './domain/lang.ts';
import type { Story } from './state/story.svelte.ts';
import { titleOf } from './state/title.ts';

/** Brings the document in step with the story: its content, title, language and colours. */
export function present(story: Story): void {
  flushSync();
  document.title = titleOf(story.page, story.region, story.selection.compared);
  const root = document.documentElement;
  const { tag } = LANG_INFO[story.page.lang];
  // Written again, even the same language restyles every element there is.
  if (root.lang !== tag) root.lang = tag;
  if (root.dataset['scheme'] !== story.scheme) root.dataset['scheme'] = story.scheme;
}
