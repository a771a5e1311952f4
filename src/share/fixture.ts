import { fileURLToPath } from 'node:url';
import { loadStory, type StoryInputs } from '../prerender/inputs.ts';
import type { Mark, Sheet, TextMark } from './sheet.ts';

/** This very content, joined and drawn as the build does it: for tests. */
export const story = (): Promise<StoryInputs> => loadStory(fileURLToPath(new URL('../..', import.meta.url)));

/** Everything on a sheet, bottom first. */
export const marksOf = ({ layers }: Sheet): Mark[] => layers.flatMap(({ marks }) => marks);

/** The lines of text on a sheet. */
export const textsOf = (sheet: Sheet): TextMark[] =>
  marksOf(sheet).filter((mark): mark is TextMark => mark.kind === 'text');

/** Everything that is written on a sheet, in its order, without white space. */
export const wordsOn = (sheet: Sheet): string =>
  textsOf(sheet)
    .map((mark) => mark.text)
    .join('')
    .replace(/\s/g, '');
