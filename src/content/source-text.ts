import type { Article } from '../domain/article.ts';
import { nearest } from './match.ts';
import { fingerprint } from './normalise.ts';

/** The blocks of one article in a source text. */
export interface SourceArticle {
  readonly id: string;
  /** Paragraph 1 is the first. */
  readonly paragraphs: readonly string[];
  /** What stands after the byline or the series line: paragraph 0. */
  readonly captions: readonly string[];
  /** The names of the byline lines, in print order. */
  readonly byline: readonly string[];
}

export interface Source {
  readonly articles: ReadonlyMap<string, SourceArticle>;
  /** Titles, kickers, series and bylines that are not in the text as the article records say. */
  readonly failures: readonly string[];
}

const BYLINE = /^本报记者\s*([^。，,.]*)$/u;

/** The non-empty lines of a text: each is one block. */
export function blocksOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => fingerprint(line) !== '');
}

/** How many blocks from `at` on make up `wanted` when read as one; 0 when they do not. */
function blocksMaking(wanted: string, blocks: readonly string[], at: number): number {
  const whole = fingerprint(wanted);
  let joined = '';
  for (let count = 0; at + count < blocks.length && joined.length < whole.length; count++) {
    joined += fingerprint(blocks[at + count] ?? '');
    if (joined === whole) return count + 1;
  }
  return 0;
}

function nearestBlock(wanted: string, blocks: readonly string[]): string {
  const matches = blocks.map((block) => nearest(wanted, block));
  const best = matches.reduce<(typeof matches)[number] | undefined>(
    (a, b) => (a === undefined || b.distance < a.distance ? b : a),
    undefined,
  );
  return best === undefined || best.found === '' ? 'nothing like it' : `「${best.found}」`;
}

/** Sorts the blocks after an article's title into kicker, paragraphs, byline, series and captions. */
function readArticle(article: Article, blocks: readonly string[], failures: string[]): SourceArticle {
  const paragraphs: string[] = [];
  const captions: string[] = [];
  const byline: string[] = [];
  const complain = (what: string, wanted: string) =>
    failures.push(
      `${article.id}: ${what} 「${wanted}」 is not there; nearest: ${nearestBlock(wanted, blocks)}`,
    );

  const kickerLines = article.kicker === undefined ? 0 : blocksMaking(article.kicker, blocks, 0);
  if (article.kicker !== undefined && kickerLines === 0) complain('its kicker', article.kicker);
  let seriesSeen = article.series === undefined;
  let ended = false;
  for (let at = kickerLines; at < blocks.length; at++) {
    const block = blocks[at] ?? '';
    const names = BYLINE.exec(block)?.[1];
    const seriesLines =
      seriesSeen || article.series === undefined ? 0 : blocksMaking(article.series, blocks, at);
    if (names !== undefined) byline.push(...names.split(/\s+/u).filter(Boolean));
    else if (seriesLines > 0) {
      seriesSeen = true;
      at += seriesLines - 1;
    } else (ended ? captions : paragraphs).push(block);
    ended ||= names !== undefined || seriesLines > 0;
  }
  if (!seriesSeen && article.series !== undefined) complain('its series', article.series);
  if (byline.join(' ') !== article.byline.join(' ')) {
    failures.push(
      `${article.id}: its byline is 「${article.byline.join(' ')}」, the text has 「${byline.join(' ')}」`,
    );
  }
  return { id: article.id, paragraphs, captions, byline };
}

/** Cuts a source text into its articles: each runs from its title line to the next article's. */
export function splitSource(text: string, articles: readonly Article[]): Source {
  const blocks = blocksOf(text);
  const prints = blocks.map(fingerprint);
  const failures: string[] = [];
  const starts = articles.flatMap((article) => {
    const anchor = fingerprint(article.anchor);
    const at = prints.indexOf(anchor);
    if (at === -1) {
      failures.push(
        `${article.id}: its title line 「${article.anchor}」 is not in the text; nearest: ${nearestBlock(article.anchor, blocks)}`,
      );
      return [];
    }
    if (prints.indexOf(anchor, at + 1) !== -1) {
      failures.push(`${article.id}: its title line 「${article.anchor}」 is in the text more than once`);
    }
    return [{ article, at }];
  });
  starts.sort((a, b) => a.at - b.at);
  const read = starts.map(({ article, at }, index) =>
    readArticle(article, blocks.slice(at + 1, starts[index + 1]?.at), failures),
  );
  return { articles: new Map(read.map((each) => [each.id, each])), failures };
}
