import type { Mark, Sheet, TextMark } from './sheet.ts';

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
