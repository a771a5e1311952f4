import type { Row } from './limits.ts';

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

/** The table for the README. */
export const asMarkdown = (rows: readonly Row[], about: string): string =>
  [
    '| limit, after the first 100 sessions | at most | measured |  |',
    '| --- | --: | --: | --: |',
    ...rows.map(
      ({ name, limit, measured, holds }) => `| ${name} | ${limit} | ${measured} | ${sign(holds)} |`,
    ),
    '',
    `\`npm run soak\`: ${about}.`,
  ].join('\n');

const PLACE = /(<!-- soak:start -->\n)[\s\S]*?(<!-- soak:end -->)/;

/** The README with the table in its place; throws when there is no place. */
export function intoReadme(readme: string, table: string): string {
  if (!PLACE.test(readme)) throw new Error('README.md has no place for the table of the soak.');
  return readme.replace(PLACE, (_all, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}
