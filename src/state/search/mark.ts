import { aroundFigures } from '../../domain/whole-figures.ts';
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

/** A figure with its qualifier and unit, which no line may break, or what stands between two of them. */
export interface Run {
  readonly whole: boolean;
  readonly pieces: readonly Piece[];
}

/** Cuts a text around its figures and around what was searched for; the pieces put together are the text. */
export function mark(text: string, words: readonly string[]): Run[] {
  const hits = hitsIn(text, words);
  return runsOf(text).map(({ from, to, whole }) => ({ whole, pieces: piecesOf(text, hits, from, to) }));
}

/** Places of a text's figures and of what stands between them. */
function runsOf(text: string): { from: number; to: number; whole: boolean }[] {
  let at = 0;
  const run = (part: string, whole: boolean) => ({ from: at, to: (at += part.length), whole });
  return aroundFigures(text)
    .flatMap(({ words, figure }) => [run(words, false), run(figure, true)])
    .filter(({ from, to }) => to > from);
}

/** Every place of a text that belongs to one of the words. */
function hitsIn(text: string, words: readonly string[]): Set<number> {
  const folded = fold(text);
  const hits = new Set<number>();
  for (const word of words) {
    for (let from = folded.text.indexOf(word); from >= 0; from = folded.text.indexOf(word, from + 1)) {
      for (let step = 0; step < word.length; step++) hits.add(folded.at[from + step] ?? -1);
    }
  }
  return hits;
}

function piecesOf(text: string, hits: ReadonlySet<number>, from: number, to: number): Piece[] {
  const pieces: { text: string; hit: boolean }[] = [];
  for (let index = from; index < to; index++) {
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

/** The part of a text around the first word it holds, without a figure cut in two; a short text stays whole. */
export function excerpt(text: string, words: readonly string[]): string {
  const folded = fold(text);
  const places = words.map((word) => folded.text.indexOf(word)).filter((place) => place >= 0);
  const first = folded.at[Math.min(...places)];
  if (first === undefined || text.length <= LENGTH) return text;
  // A letter takes half the room of a 汉字, and a word is not cut.
  const room = HAN.test(text) ? 1 : 2;
  const [before, length] = [BEFORE * room, LENGTH * room];
  const figures = runsOf(text).filter(({ whole }) => whole);
  const cut = (place: number, side: 'from' | 'to'): number =>
    figures.find(({ from, to }) => from < place && place < to)?.[side] ?? wordStart(text, place, room);
  const start = cut(Math.max(0, Math.min(first - before, text.length - length)), 'from');
  const end = cut(start + length, 'to');
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

const HAN = /\p{Script=Han}/u;

/** The start of the word that a place lies in, where words are written apart. */
function wordStart(text: string, place: number, room: number): number {
  if (room === 1 || place <= 0 || place >= text.length) return place;
  return text.lastIndexOf(' ', place) + 1 || place;
}
