import type { Area } from '../domain/area.ts';
import { QUALIFIERS, type Fact, type Value } from '../domain/fact.ts';
import { describeFound, sentence } from './describe.ts';
import { fingerprint } from './normalise.ts';
import type { Problem } from './problem.ts';
import { followsFigure, printedBeside, printedIn, stands } from './qualifiers.ts';
import type { Folder } from './read-folder.ts';

/** A part of a value that its print does not bear out. */
interface Fault {
  readonly key: keyof Value;
  readonly expected: string;
}

/** A value with its text as texts are compared. */
type Compared = Value & { readonly bare: string };

/**
 * Where a value's text and its number, unit and qualifier do not say the same: a qualifier that is not printed, a word
 * that none of the three accounts for, a qualifier of the phrase that neither text nor label keeps.
 */
export function valueFaults({ label, value, evidence }: Fact): Fault[] {
  if (!value) return [];
  const compared = { ...value, bare: fingerprint(value.text) };
  const beside = printedBeside(compared.bare, fingerprint(evidence.phrase));
  return [
    ...(value.number === undefined ? wordFaults(compared) : figureFaults(compared, value.number)),
    ...beside.flatMap((word): Fault[] =>
      label.includes(word)
        ? []
        : [{ key: 'text', expected: `${word}, which is printed beside it, in the text or the label` }],
    ),
  ];
}

/** Every value of an area file that says something else than it prints. */
export function checkValues({ entries }: Folder<Area>): Problem[] {
  return entries.flatMap(({ file, value: area, lineOf }) =>
    area.facts.flatMap((fact, at) =>
      valueFaults(fact).map(({ key, expected }) => {
        const path = ['facts', at, 'value', key];
        return {
          file,
          line: lineOf(path),
          message: sentence(path, describeFound(fact.value?.[key]), expected),
        };
      }),
    ),
  );
}

/** A figure is its qualifier, number and unit, and nothing else; 达, which says only that it follows, may lead to it. */
function figureFaults({ text, bare, unit = '', qualifier }: Compared, number: number): Fault[] {
  const printed = bare.replace(/(\d),(?=\d)/g, '$1');
  const figure = [...printed.matchAll(/\d+(?:\.\d+)?/g)].find(([digits]) => Number(digits) === number);
  if (!figure) return [];
  const behind = printed.slice(figure.index + figure[0].length);
  // 余 stands in front of the unit, behind it, or within it (万余人).
  const isBehind = qualifier !== undefined && followsFigure(qualifier);
  const without = (part: string): string => (isBehind ? part.replace(qualifier, '') : part);
  const [rest, counted] = [without(behind), without(fingerprint(unit))];
  const lead = isBehind ? '' : (qualifier ?? '');
  const left = [
    printed.slice(0, figure.index).replace(new RegExp(`${lead}达?$`), ''),
    rest.startsWith(counted) ? rest.slice(counted.length) : rest,
  ].filter(Boolean);
  const hidden = QUALIFIERS.filter((word) => followsFigure(word) && counted.includes(word));
  return [
    ...notPrinted({ text, bare, qualifier }),
    ...(left.length > 0
      ? [{ key: 'text', expected: `nothing besides its number, unit and qualifier, where 「${left.join('…')}」 is left over` } as const] // prettier-ignore
      : []),
    ...hidden.map((word): Fault => ({ key: 'qualifier', expected: `${word}, which stands in 「${text}」` })),
  ];
}

/** Words keep the qualifier they begin with, or that reads as nothing else. */
function wordFaults({ text, bare, qualifier }: Compared): Fault[] {
  const printed = printedIn(bare);
  if (printed.length > 1)
    return [{ key: 'text', expected: `one qualifier, where there are ${printed.join(', ')}; the label can take the other` }]; // prettier-ignore
  const missed = printed.filter((word) => word !== qualifier);
  if (missed.length > 0)
    return missed.map((word) => ({ key: 'qualifier', expected: `${word}, which stands in 「${text}」` }));
  return notPrinted({ text, bare, qualifier });
}

function notPrinted({ text, bare, qualifier }: Pick<Compared, 'text' | 'bare' | 'qualifier'>): Fault[] {
  if (qualifier === undefined || stands(qualifier, bare)) return [];
  return [{ key: 'qualifier', expected: `a word that stands beside what it qualifies in 「${text}」` }];
}
