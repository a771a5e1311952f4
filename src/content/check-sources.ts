import { readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import { checkCopying } from './check-copying.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkNamed } from './check-named.ts';
import { describeProblem, loadContent, type Content } from './index.ts';
import { splitSource } from './source-text.ts';

/** What the check has to say, and the exit code that goes with it. */
export interface Report {
  readonly code: 0 | 1 | 2;
  readonly lines: readonly string[];
}

/**
 * Checks every phrase and every text of the content against a source text: all failures at once. An article that could
 * not be read leaves the text uncut: whatever is looked up in its paragraphs waits for it.
 */
export function checkSources({ areas, articles, unread, problems }: Content, text: string): Report {
  const facts = areas.flatMap((area) => area.facts);
  const failures = [
    ...problems.map(describeProblem),
    ...(unread.articles.length > 0 ? [] : checkParagraphs(areas, articles, text)),
    ...checkCopying(areas, text),
  ];
  if (failures.length > 0) {
    return { code: 1, lines: [...failures, `check:sources: ${failures.length} to mend`] };
  }
  const reported = areas.filter((area) => area.facts.length > 0).length;
  return {
    code: 0,
    lines: [
      `check:sources: ${facts.length} phrases of ${reported} areas stand in the ${articles.length} articles as said`,
    ],
  };
}

/** What the articles of the source text, cut at their title lines, do not bear out. */
function checkParagraphs(areas: readonly Area[], articles: readonly Article[], text: string): string[] {
  const source = splitSource(text, articles);
  const facts = areas.flatMap((area) => area.facts);
  return [
    ...source.failures,
    ...facts.flatMap((fact) => checkEvidence(fact, source.articles)),
    ...checkNamed(areas, articles, source.articles),
  ];
}

/** The command: one argument, the source text's file. */
export function run(args: readonly string[]): Report {
  const [file] = args;
  if (file === undefined || args.length > 1) {
    return {
      code: 2,
      lines: ['usage: npm run check:sources -- <file>   (the source text that the facts quote)'],
    };
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { code: 2, lines: [`check:sources: ${file} cannot be read, expected the source text`] };
  }
  return checkSources(loadContent(), text);
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  const { code, lines } = run(process.argv.slice(2));
  for (const line of lines) (code === 0 ? console.log : console.error)(line);
  process.exitCode = code;
}
