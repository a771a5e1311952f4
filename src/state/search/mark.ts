import { fold } from './fold.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Whether a text holds every word in one piece. */
export function holds(text: string, words: readonly string[]): boolean {
  const folded = fold(text).text;
  return words.length > 0 && words.every((word) => folded.includes(word));
}

/** Cuts a text around what was searched for; the pieces put together are the text. */
export function mark(text: string, words: readonly string[]): Piece[] {
  const folded = fold(text);
  const hits = new Set<number>();
  for (const word of words) {
    for (let from = folded.text.indexOf(word); from >= 0; from = folded.text.indexOf(word, from + 1)) {
      for (let step = 0; step < word.length; step++) hits.add(folded.at[from + step] ?? -1);
    }
  }
  const pieces: { text: string; hit: boolean }[] = [];
  for (let index = 0; index < text.length; index++) {
    const last = pieces.at(-1);
    const hit = hits.has(index);
    const unit = text[index] ?? '';
    if (last && last.hit === hit) last.text += unit;
    else pieces.push({ text: unit, hit });
  }
  return pieces;
}

/** Characters that an excerpt shows before what was found, and in all. */
const BEFORE = 12;
const LENGTH = 44;

/** The part of a text around the first word it holds; a short text stays whole. */
export function excerpt(text: string, words: readonly string[]): string {
  const folded = fold(text);
  const places = words.map((word) => folded.text.indexOf(word)).filter((place) => place >= 0);
  const first = folded.at[Math.min(...places)];
  if (first === undefined || text.length <= LENGTH) return text;
  const start = Math.max(0, Math.min(first - BEFORE, text.length - LENGTH));
  const end = start + LENGTH;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
