import './styles/search.css';
import type { Pinyin } from './domain/pinyin.ts';
import { loadPinyin } from './load/load-pinyin.ts';
import { Finder } from './state/search/finder.ts';
import { Search } from './state/search/search.svelte.ts';
import type { Story } from './state/story.svelte.ts';
import SearchPanel from './ui/search/SearchPanel.svelte';

/** The search, loaded on first use: its panel, and a maker of searches over one index. Asks for nothing after that. */
export async function openSearch(story: Story, root: URL) {
  const finder = new Finder(story.page, await readings(root));
  return { Panel: SearchPanel, begin: () => new Search(story, finder) };
}

/** Without the file names are still found by 汉字 and in English. */
async function readings(root: URL): Promise<Pinyin> {
  try {
    return await loadPinyin(new URL('data/pinyin.json', root));
  } catch (cause) {
    console.warn('The search knows no pinyin this time.', cause);
    return {};
  }
}
