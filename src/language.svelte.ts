import { untrack } from 'svelte';
import type { Lang } from './domain/lang.ts';
import type { PageData } from './domain/page-data.ts';
import { present } from './present.ts';
import type { Story } from './state/story.svelte.ts';

/** Fetches the page's data in a language; gives up when the signal aborts. */
export type LoadLanguage = (lang: Lang, signal: AbortSignal) => Promise<PageData>;

/**
 * Shows the page in the language its story asks for, without a reload: `?lang=`, Back and Forward, and
 * `story.speak(lang)` from anywhere (an embed's host, a kiosk's button) all come here. The data is fetched, then the app
 * is made anew around the same story: what is open, chosen and compared stays, title and `lang` follow. The last
 * language asked for wins; one that cannot be had leaves the page as it is. `onRetold` runs when its words are in the
 * document. Returns the undo.
 */
export function followLanguage(
  story: Story,
  load: LoadLanguage,
  onRetold: () => void = () => undefined,
): () => void {
  return $effect.root(() => {
    $effect(() => {
      const wanted = story.lang;
      const shown = untrack(() => story.page.lang);
      if (wanted === shown) return;
      const asked = new AbortController();
      load(wanted, asked.signal).then(
        (page) => {
          if (asked.signal.aborted) return;
          const focused = document.activeElement?.id;
          story.retell(page);
          present(story);
          if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
          onRetold();
        },
        (cause: unknown) => {
          if (asked.signal.aborted) return;
          console.warn(`The page could not be had in ${wanted}.`, cause);
          story.speak(shown);
        },
      );
      return () => asked.abort();
    });
  });
}
