import type { SoakArgs } from './args.ts';
import type { Observed, Row } from './limits.ts';

const sign = (holds: Row['holds']): string => (holds === null ? '–' : holds ? '✓' : '✗');

/** The table for a terminal. */
export function asText(rows: readonly Row[]): string {
  const wide = (pick: (row: Row) => string): number => Math.max(...rows.map((row) => pick(row).length));
  const [names, limits, measures] = [
    wide((row) => row.name),
    wide((row) => row.limit),
    wide((row) => row.measured),
  ];
  return rows
    .map(
      ({ name, limit, measured, holds }) =>
        `${sign(holds)} ${name.padEnd(names)}  ${limit.padEnd(limits)}  ${measured.padStart(measures)}`,
    )
    .join('\n');
}

/** The computer that a soak ran on. */
export interface Computer {
  readonly cores: number;
  readonly model: string;
  readonly gpu: boolean;
}

/** One line on what ran, how long and where. */
export function aboutRun(
  args: SoakArgs,
  seen: Observed,
  ms: number,
  { cores, model, gpu }: Computer,
): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const night = args.faults
    ? `${seen.recoveries.length} faults, ${seen.lives} lives of the page`
    : `${seen.recoveries.length} context losses`;
  return (
    `\`${commandOf(args)}\`: ${seen.sessions} sessions in ${minutes} min, seed ${args.seed}, ${night}; ` +
    `${cores} × ${model}, ${gpu ? 'drawn by a GPU' : 'software rendering'}`
  );
}

function commandOf({ hours, sessions, faults, losses, plant }: SoakArgs): string {
  const length = hours > 0 ? `--hours ${hours}` : `--sessions ${sessions}`;
  const more = [faults && '--faults', losses > 0 && `--losses ${losses}`, plant && `--plant ${plant}`];
  return ['npm run soak --', length, ...more].filter(Boolean).join(' ');
}

/** The table for the README. */
export const asMarkdown = (rows: readonly Row[], about: string, warm = 100): string =>
  [
    `| limit, after the first ${warm} sessions | at most | measured |  |`,
    '| --- | --: | --: | --: |',
    ...rows.map(
      ({ name, limit, measured, holds }) => `| ${name} | ${limit} | ${measured} | ${sign(holds)} |`,
    ),
    '',
    `${about}.`,
  ].join('\n');

const PLACE = /(<!-- soak:start -->\n)[\s\S]*?(<!-- soak:end -->)/;

/** The README with the table in its place; throws when there is no place. */
export function intoReadme(readme: string, table: string): string {
  if (!PLACE.test(readme)) throw new Error('README.md has no place for the table of the soak.');
  return readme.replace(PLACE, (_all, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}
