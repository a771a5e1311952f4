import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import { sharedRun } from './match.ts';
import { MISREADINGS } from './misreadings.ts';
import { bare, fingerprint } from './normalise.ts';

/** A headline or summary may share fewer than this many characters in a row with the source. */
export const RUN_LIMIT = 13;

/** Every text that may reach a screen, with a name for messages. */
function textsOf(areas: readonly Area[], articles: readonly Article[]): [name: string, text: string][] {
  const ofArea = areas.flatMap(
    ({ adcode, headline, summary, remark, facts }): [string, string | undefined][] => [
      [`${adcode} headline`, headline],
      [`${adcode} summary`, summary],
      [`${adcode} remark`, remark],
      ...facts.flatMap(({ id, label, value, evidence }): [string, string | undefined][] => [
        [`${id} label`, label],
        [`${id} value`, value?.text],
        [`${id} unit`, value?.unit],
        [`${id} phrase`, evidence.phrase],
      ]),
    ],
  );
  const ofArticle = articles.flatMap(
    ({ id, title, kicker, byline, series }): [string, string | undefined][] => [
      [`${id} title`, title],
      [`${id} kicker`, kicker],
      [`${id} byline`, byline.join(' ')],
      [`${id} series`, series],
    ],
  );
  return [...ofArea, ...ofArticle].filter((pair): pair is [string, string] => pair[1] !== undefined);
}

/** Known misreadings of the machine that stand in any text of ours. */
export function checkMisreadings(areas: readonly Area[], articles: readonly Article[]): string[] {
  return textsOf(areas, articles).flatMap(([name, text]) =>
    MISREADINGS.filter(({ wrong }) => fingerprint(text).includes(wrong)).map(
      ({ wrong, right }) => `${name}: 「${wrong}」 is a misreading, expected 「${right}」 or other words`,
    ),
  );
}

/** Headlines and summaries that copy a run of the source, whatever its punctuation. */
export function checkCopying(areas: readonly Area[], source: string): string[] {
  const whole = bare(source);
  return areas.flatMap(({ adcode, headline, summary }) =>
    Object.entries({ headline, summary }).flatMap(([name, text]) => {
      const run = text === undefined ? '' : sharedRun(bare(text), whole);
      if (run.length < RUN_LIMIT) return [];
      return [
        `${adcode} ${name}: 「${run}」 stands in the source, expected fewer than ${RUN_LIMIT} characters in a row`,
      ];
    }),
  );
}

const NUMBER = /\d+(?:\.\d+)?/g;
const numbersIn = (text: string): string[] => fingerprint(text).match(NUMBER) ?? [];

/** Figures in a headline or summary that no fact of the same area has in its value, phrase or period. */
export function checkFigures(areas: readonly Area[]): string[] {
  return areas.flatMap(({ adcode, headline, summary, facts }) => {
    const known = new Set(
      facts.flatMap(({ value, period, evidence }) => [
        ...numbersIn(value?.text ?? ''),
        ...numbersIn(evidence.phrase),
        ...(/^\d+$/.test(period) ? [period] : []),
      ]),
    );
    return Object.entries({ headline, summary }).flatMap(([name, text]) =>
      numbersIn(text ?? '')
        .filter((number) => !known.has(number))
        .map(
          (number) =>
            `${adcode} ${name}: ${number} stands in no fact of this area, expected a fact with evidence`,
        ),
    );
  });
}
