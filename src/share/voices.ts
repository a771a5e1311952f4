import type { Voice } from './sheet.ts';

/** The font families each voice is set in, as CSS writes them. */
export type Voices = Readonly<Record<Voice, string>>;

/** Width of a line, in the units of its size. */
export type Measure = (words: string, size: number, look: { voice: Voice; bold: boolean }) => number;

/**
 * The page's own families for a file that stands by itself, where nothing can be asked: as `styles/tokens.css` begins.
 * Without spaces, with which resvg reads no list of families.
 */
export const FILE_VOICES: Voices = {
  serif: "'Songti SC','STSong','Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif",
  sans: "'PingFang SC','HarmonyOS Sans SC',MiSans,'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',sans-serif",
};

/** Reads the page's own families from its custom properties. */
export function pageVoices(element: Element): Voices {
  const style = getComputedStyle(element);
  return {
    serif: style.getPropertyValue('--serif').trim(),
    sans: style.getPropertyValue('--sans').trim(),
  };
}

/** About as wide as Noto Sans SC sets it, for where there is no canvas to ask. */
export const estimate: Measure = (words, size, { bold }) =>
  [...words].reduce((width, character) => width + emsOf(character), 0) * size * (bold ? 1.03 : 1);

function emsOf(character: string): number {
  if (/[il.,:;'|! ]/.test(character)) return 0.3;
  if (/[MWmw%@]/.test(character)) return 0.86;
  if (/[A-Z]/.test(character)) return 0.64;
  return character <= '\u024f' ? 0.56 : 1;
}
