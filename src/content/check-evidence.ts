import type { Fact } from '../domain/fact.ts';
import { nearest, standsIn } from './match.ts';
import { fingerprint } from './normalise.ts';
import { printedBeside } from './qualifiers.ts';
import type { SourceArticle } from './source-text.ts';

const nameOf = (paragraph: number): string => (paragraph === 0 ? 'caption' : `paragraph ${paragraph}`);

/** The blocks of an article with their paragraph numbers. */
function numbered({ paragraphs, captions }: SourceArticle): { paragraph: number; block: string }[] {
  return [
    ...paragraphs.map((block, at) => ({ paragraph: at + 1, block })),
    ...captions.map((block) => ({ paragraph: 0, block })),
  ];
}

/** Where the phrase, or what is most like it, stands in the article. */
function whereabouts(phrase: string, article: SourceArticle): string {
  const candidates = numbered(article).map(({ paragraph, block }) => ({
    paragraph,
    ...nearest(phrase, block),
  }));
  const [first] = candidates.sort((a, b) => a.distance - b.distance);
  if (first === undefined || first.found === '') return 'nothing in the article is like it';
  if (first.distance === 0) return `it stands in ${nameOf(first.paragraph)}`;
  return `nearest match, in ${nameOf(first.paragraph)}: 「${first.found}」`;
}

/** Whether the phrase of a fact stands where its evidence says, with the qualifier that is printed beside it. */
export function checkEvidence(
  { id, label, evidence }: Fact,
  articles: ReadonlyMap<string, SourceArticle>,
): string[] {
  const { phrase, paragraph } = evidence;
  const article = articles.get(evidence.article);
  const place = `${evidence.article}, ${nameOf(paragraph)}`;
  if (article === undefined) return [`${id}: ${place}: the article is not in the text`];
  const blocks = numbered(article).filter((each) => each.paragraph === paragraph);
  const quoted = blocks.find(({ block }) => standsIn(phrase, block));
  if (quoted)
    return printedBeside(fingerprint(phrase), fingerprint(quoted.block))
      .filter((word) => !label.includes(word))
      .map(
        (word) =>
          `${id}: ${place}: 「${phrase}」 is cut off from ${word}, expected it in the phrase or the label`,
      );
  const absent = blocks.length === 0 ? ' (the article has no such block)' : '';
  return [`${id}: ${place}${absent}: 「${phrase}」 is not there; ${whereabouts(phrase, article)}`];
}
