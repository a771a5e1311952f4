import { DIVISIONS } from '../domain/adcode.ts';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import { sentence, type Path } from './describe.ts';
import type { Problem } from './problem.ts';
import type { Entry, Folder } from './read-folder.ts';
import { mayHold } from './unread.ts';

const quoted = JSON.stringify;
const places = new Set(DIVISIONS.map(({ adcode }) => adcode));
/** Whether a code is that of an area on this map. */
export const isOnMap = (adcode: string): boolean => places.has(adcode);

const AN_AREA = `the code of one of the ${places.size} areas on this map`;

const problemAt = <T>(entry: Entry<T>, path: Path, found: string, expected: string): Problem => ({
  file: entry.file,
  line: entry.lineOf(path),
  message: sentence(path, found, expected),
});

/** Remembers who holds an id first. */
class Register {
  readonly #holders = new Map<string, string>();

  /** The earlier holder of this id, or `undefined` when the id was free; it is taken now. */
  take(id: string, holder: string): string | undefined {
    const earlier = this.#holders.get(id);
    if (earlier === undefined) this.#holders.set(id, holder);
    return earlier;
  }
}

function ownName<T>(entry: Entry<T>, key: string, id: string, register: Register): Problem[] {
  const earlier = register.take(id, entry.file);
  const also = earlier === undefined ? '' : ` (${earlier} has it too)`;
  if (id === entry.name) return [];
  return [problemAt(entry, [key], `${quoted(id)}${also}`, `${quoted(entry.name)} as in the file's name`)];
}

/** Article files whose id is not their file's name, or is taken; names they should not list. */
export function checkArticles({ entries }: Folder<Article>, areas: Folder<Area>): Problem[] {
  const ids = new Register();
  // Files that keep to their name register first: the other one is the stranger.
  const orderly = [...entries].sort((a, b) => Number(a.value.id !== a.name) - Number(b.value.id !== b.name));
  const written = areas.entries.map(({ value }) => value);
  return orderly.flatMap((entry) => [
    ...ownName(entry, 'id', entry.value.id, ids),
    ...checkNames(entry, written),
  ]);
}

/** Areas an article is said to name that are not on this map, or of which it is quoted. */
function checkNames(entry: Entry<Article>, areas: readonly Area[]): Problem[] {
  return entry.value.names.flatMap((adcode, at) => {
    const path = ['names', at];
    if (!isOnMap(adcode)) return [problemAt(entry, path, quoted(adcode), AN_AREA)];
    const quotes = areas
      .filter((area) => area.adcode === adcode)
      .flatMap(({ facts }) => facts.filter(({ evidence }) => evidence.article === entry.value.id));
    const [first] = quotes;
    if (!first) return [];
    return [
      problemAt(
        entry,
        path,
        `${quoted(adcode)}, of which ${first.id} quotes it`,
        'areas without a fact from it',
      ),
    ];
  });
}

function checkAdcode(entry: Entry<Area>, adcodes: Register): Problem[] {
  const { adcode } = entry.value;
  if (isOnMap(adcode)) return ownName(entry, 'adcode', adcode, adcodes);
  return [problemAt(entry, ['adcode'], quoted(adcode), AN_AREA)];
}

/** Areas with an unknown, foreign or taken adcode, fact ids that are taken, evidence from unknown articles. */
export function checkAreas(areas: Folder<Area>, articles: Folder<Article>): Problem[] {
  const adcodes = new Register();
  const facts = new Register();
  const known = new Set([
    ...articles.entries.flatMap(({ name, value }) => [name, value.id]),
    ...articles.unread.map(({ name }) => name),
  ]);
  const orderly = [...areas.entries].sort(
    (a, b) => Number(a.value.adcode !== a.name) - Number(b.value.adcode !== b.name),
  );
  const codes = orderly.flatMap((entry) => checkAdcode(entry, adcodes));
  const others = areas.entries.flatMap((entry) =>
    entry.value.facts.flatMap(({ id, evidence }, at) => {
      const path = ['facts', at, 'id'];
      const earlier = facts.take(id, `${entry.file}:${entry.lineOf(path)}`);
      const from = ['facts', at, 'evidence', 'article'];
      return [
        ...(earlier
          ? [problemAt(entry, path, `${quoted(id)} (${earlier} has it too)`, 'an id of its own')]
          : []),
        ...(known.has(evidence.article) || mayHold(articles.unread, evidence.article)
          ? []
          : [problemAt(entry, from, quoted(evidence.article), `one of ${[...known].sort().join(', ')}`)]),
      ];
    }),
  );
  return [...codes, ...others];
}
