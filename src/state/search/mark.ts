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
  // A letter takes half the room of a 汉字, and a word is not cut.
  const room = HAN.test(text) ? 1 : 2;
  const [before, length] = [BEFORE * room, LENGTH * room];
  const start = wordStart(text, Math.max(0, Math.min(first - before, text.length - length)), room);
  const end = wordStart(text, start + length, room);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

const HAN = /\p{Script=Han}/u;

/** The start of the word that a place lies in, where words are written apart. */
function wordStart(text: string, place: number, room: number): number {
  if (room === 1 || place <= 0 || place >= text.length) return place;
  return text.lastIndexOf(' ', place) + 1 || place;
}
