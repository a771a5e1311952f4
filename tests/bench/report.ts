import { median, range, ratio } from './stats.ts';
import { checkTargets, type Target } from './targets.ts';
import { LEVEL_2_PAGES, PAGE_IDS, type Measured, type PageId, type Setting } from './types.ts';
import type { Words } from './words.ts';

/** The last run as Markdown: the pages, the aims, and where it was measured. */
export function report(measured: Measured, setting: Setting, words: Words): string {
  const { date, browser, cpu, cores, runs } = setting;
  return [
    table(
      words.head,
      PAGE_IDS.map((id) => pageRow(id, measured, words)),
    ),
    table(
      words.targetHead,
      checkTargets(measured).map((target) => targetRow(target, words)),
    ),
    words.setting(date, browser, cpu, cores, runs),
  ].join('\n\n');
}

function pageRow(id: PageId, { answered, painted, level2, settled }: Measured, words: Words): string[] {
  const [least, most] = range(answered[id]);
  const level2Id = LEVEL_2_PAGES.find((candidate) => candidate === id);
  return [
    words.pages[id],
    ms(median(answered[id])),
    `${ms(least)}–${ms(most)}`,
    id === 'ours' ? '' : `${ratio(answered.ours, answered[id]).toFixed(2)} ×`,
    ms(median(painted[id])),
    level2Id ? ms(median(level2[level2Id])) : '',
    (settled[id].bytes / 1000).toFixed(1),
  ];
}

const targetRow = ({ id, unit, limit, measured, isMet }: Target, words: Words): string[] => {
  const digits = unit === '×' ? 2 : 0;
  const shown = unit === '×' ? measured.toFixed(2) : measured.toFixed(1);
  return [words.targets[id], `${limit.toFixed(digits)} ${unit}`, `${shown} ${unit}`, isMet ? '✓' : '✗'];
};

const ms = (value: number): string => Math.round(value).toString();

/** A Markdown table; the first column is text, the others are figures. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map(line).join('\n');
}
