import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/** Puts `text` between the benchmark's markers of a file; says so where there is no such file or no markers. */
export async function writeBetweenMarkers(file: string, text: string): Promise<void> {
  const old = existsSync(file) ? await readFile(file, 'utf8') : '';
  const from = old.indexOf(START);
  const to = old.indexOf(END);
  if (from < 0 || to < from) return console.warn(`${file}: no ${START} … ${END}, left as it is.`);
  await writeFile(file, `${old.slice(0, from + START.length)}\n\n${text}\n\n${old.slice(to)}`);
}
