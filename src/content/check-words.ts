import type { Area } from '../domain/area.ts';
import { numbersIn } from './check-figures.ts';
import { describeFound, describePath, sentence, type Path } from './describe.ts';
import { standsIn } from './match.ts';
import { fingerprint } from './normalise.ts';
import type { Problem } from './problem.ts';
import type { Folder } from './read-folder.ts';

/** Facts that say what their own phrase does not: a value in other words, a figure of a label that is not printed. */
export function checkWords({ entries }: Folder<Area>): Problem[] {
  return entries.flatMap(({ file, value: area, lineOf }) =>
    area.facts.flatMap(({ label, value, evidence: { phrase } }, at) => {
      const problem = (path: Path, message: string): Problem => ({ file, line: lineOf(path), message });
      const printed = ['facts', at, 'value', 'text'];
      const named = ['facts', at, 'label'];
      const strays = numbersIn(label).filter((figure) => !fingerprint(phrase).includes(figure));
      return [
        ...(value === undefined || standsIn(value.text, phrase)
          ? []
          : [problem(printed, sentence(printed, describeFound(value.text), `words that stand in its phrase 「${phrase}」`))]), // prettier-ignore
        ...strays.map(
          (figure) =>
          problem(named, `${describePath(named)} holds the figure ${figure}, expected figures that stand in its phrase 「${phrase}」`), // prettier-ignore
        ),
      ];
    }),
  );
}
