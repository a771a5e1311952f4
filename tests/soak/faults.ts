import type { Random } from './random.ts';

/**
 * What happens to a kiosk: its map loses its context and gets it back, or does not; the network is gone for a few
 * visitors, or for so long that the kiosk says so; a new build comes; a file of it does not; its clock is set; the
 * power is cut.
 */
export const KINDS = [
  'restored',
  'unrestored',
  'spell',
  'long-spell',
  'update',
  'chunk',
  'ahead',
  'back',
  'kill',
] as const;
export type Kind = (typeof KINDS)[number];
export type Counts = Readonly<Record<Kind, number>>;

/** What two hours hold. */
export const NIGHT: Counts = {
  restored: 10,
  unrestored: 10,
  spell: 8,
  'long-spell': 2,
  update: 2,
  chunk: 1,
  ahead: 1,
  back: 1,
  kill: 5,
};
const NONE = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Counts;

/** Faults after which the page is another document. */
const ENDING: readonly Kind[] = ['long-spell', 'update', 'chunk', 'kill'];

/** One fault, due when this share of the run, 0 to 1, is over. */
export interface Due {
  readonly kind: Kind;
  readonly share: number;
}

/** As many of each as a part, 0 to 1, of the night holds; every kind at least once. */
export const partOfNight = (part: number): Counts =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, Math.max(1, Math.round(NIGHT[kind] * Math.min(1, part)))]),
  ) as Counts;

/** Losses of the context alone; every second one for good. */
export const lossesOnly = (count: number): Counts => ({
  ...NONE,
  restored: Math.ceil(count / 2),
  unrestored: Math.floor(count / 2),
});

/**
 * When which fault happens: at equal distances, those that end the page's life evenly among the others, so that every
 * life is long enough to be measured; in an order that is the same for the same seed.
 */
export function schedule(counts: Counts, random: Random): Due[] {
  const all = KINDS.flatMap((kind) => Array.from({ length: counts[kind] }, () => kind));
  const ending = shuffled(
    all.filter((kind) => ENDING.includes(kind)),
    random,
  );
  const others = shuffled(
    all.filter((kind) => !ENDING.includes(kind)),
    random,
  );
  const ended = (upTo: number): number => Math.floor((upTo * ending.length) / all.length);
  return all.map((_kind, index) => {
    const before = ended(index);
    const kind = ended(index + 1) > before ? ending[before] : others[index - before];
    if (!kind) throw new Error('The schedule does not add up.');
    return { kind, share: (index + 1) / (all.length + 1) };
  });
}

function shuffled(kinds: readonly Kind[], random: Random): Kind[] {
  const left = [...kinds];
  return kinds.map(() => left.splice(random.below(left.length), 1)).flat();
}
