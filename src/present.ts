import { flushSync } from 'svelte';
import { LANG_INFO } from './domain/lang.ts';
import type { Story } from './state/story.svelte.ts';
import { titleOf } from './state/title.ts';

/** Brings the document in step with the story: its content, title, language and colours. */
export function present(story: Story): void {
  flushSync();
  document.title = titleOf(story.page, story.region, story.selection.compared);
  document.documentElement.lang = LANG_INFO[story.page.lang].tag;
  document.documentElement.dataset['scheme'] = story.scheme;
}
