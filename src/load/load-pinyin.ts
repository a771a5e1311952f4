import * as v from 'valibot';
import { PinyinSchema, type Pinyin } from '../domain/pinyin.ts';
import { load } from './load.ts';

/** How the areas' names are read: what the search needs besides the page's data. */
export const loadPinyin = (url: URL, signal: AbortSignal | null = null): Promise<Pinyin> =>
  load(url, (input) => v.parse(PinyinSchema, input), signal);
