import MiniSearch, { type SearchResult } from 'minisearch';
import type { PageData } from '../../domain/page-data.ts';
import type { Pinyin } from '../../domain/pinyin.ts';
import { entriesOf } from './entries.ts';
import type { ArticleFinding, AreaFinding, Entry, FactFinding, Finding, ViewFinding } from './finding.ts';
import { holds } from './mark.ts';
import { indexTokens, isOpenEnded, queryTokens, queryWords } from './tokens.ts';

/** What a query found, best first in each group. */
export interface Found {
  /** The query's words, for showing where they stand. */
  readonly words: readonly string[];
  readonly places: readonly (ViewFinding | AreaFinding)[];
  readonly facts: readonly FactFinding[];
  readonly articles: readonly ArticleFinding[];
}

type Indexed = Omit<Entry, 'finding'> & { readonly href: string };

const BOOST = { name: 4, sound: 4, text: 1, topic: 1, context: 0.2 };
/** Longer queries are nobody's words. */
const QUERY_MAX = 60;
/** Longest query that a shorter one is suggested for: its parts are tried one by one. */
const SUGGEST_MAX = 10;

/** The index of one page's areas, facts and articles. */
export class Finder {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #index = new MiniSearch<Indexed>({
    fields: Object.keys(BOOST),
    idField: 'href',
    tokenize: indexTokens,
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: 'AND', tokenize: queryTokens, prefix: isOpenEnded },
  });

  constructor(page: PageData, pinyin: Pinyin) {
    const entries = entriesOf(page, pinyin);
    this.#entries = new Map(entries.map((entry) => [entry.finding.href, entry]));
    this.#index.addAll(entries.map(({ finding, ...fields }) => ({ ...fields, href: finding.href })));
  }

  /** Finds what has all of a query's words. Never throws; an empty query finds nothing. */
  find(query: string): Found {
    const asked = query.slice(0, QUERY_MAX);
    const words = queryWords(asked);
    const findings = this.#rank(asked, words);
    const of = <K extends Finding['kind']>(...kinds: K[]) =>
      findings.filter((finding): finding is Extract<Finding, { kind: K }> =>
        kinds.some((kind) => kind === finding.kind),
      );
    return { words, places: of('view', 'area'), facts: of('fact'), articles: of('article') };
  }

  /** The longest part of a query that finds something, when all of it does not; one character says too little. */
  suggest(query: string): string | null {
    const characters = [...query.trim()].slice(0, SUGGEST_MAX);
    for (let length = characters.length - 1; length > 1; length--) {
      for (let start = 0; start + length <= characters.length; start++) {
        const part = characters.slice(start, start + length).join('');
        if (part.trim() === part && this.#rank(part, queryWords(part)).length > 0) return part;
      }
    }
    return null;
  }

  #rank(query: string, words: readonly string[]): Finding[] {
    return this.#index
      .search(query)
      .filter(isOwn)
      .flatMap((result) => {
        const entry = this.#entries.get(String(result.id));
        return entry ? [{ entry, tier: tierOf(entry, result, words), score: result.score }] : [];
      })
      .sort((a, b) => a.tier - b.tier || b.score - a.score)
      .map(({ entry }) => entry.finding);
  }
}

/** Whether a result has at least one of the words itself, and not only through what it belongs to. */
const isOwn = ({ match }: SearchResult): boolean =>
  Object.values(match).some((fields) => fields.some((field) => field !== 'context'));

/** 0: is called so; 1: says so in one piece, or is partly called so; 2: has all of it somewhere. */
function tierOf(entry: Entry, { match }: SearchResult, words: readonly string[]): number {
  const fields = Object.values(match).flat();
  if (holds(entry.name, words) || fields.includes('sound')) return 0;
  return fields.includes('name') || holds(entry.text, words) ? 1 : 2;
}
