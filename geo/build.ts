/** `npm run geo`: sources to the boundary and river files of public/geo, or every reason why not. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Origin } from '../src/domain/boundary-source.ts';
import type { Problem } from './area.ts';
import { parseArguments, type Choice } from './arguments.ts';
import { checkBuilt, checkSize } from './checks.ts';
import { KEPT_FILE, lastSource } from './last-source.ts';
import { loadPinned, loadSource } from './load-source.ts';
import { buildLevels } from './pipeline.ts';
import { makePlacesFile } from './places-file.ts';
import { describeLevels, describeMeasures, describeMoves, sizeOf } from './report.ts';
import { PLACES } from './places.ts';
import { RIVERS_BUDGET, RIVERS_FILE } from './sources.ts';
import { readRivers } from './steps/read-rivers.ts';
import { buildRivers } from './steps/rivers.ts';
import { writeCollection } from './steps/write.ts';

const OUT = fileURLToPath(new URL('../public/geo/', import.meta.url));
const RECORD = `${OUT}source.json`;

const words = process.argv.slice(2);
const record = existsSync(RECORD) ? readFileSync(RECORD, 'utf8') : null;
const choice = parseArguments(words, lastSource(record, existsSync(KEPT_FILE)));
if (typeof choice === 'string') stop([choice]);
else run(choice);

function run(chosen: Choice): void {
  if (words.length === 0 && chosen.source === 'tianditu')
    say(['Made again from the 天地图 file that was named last; "npm run geo -- --source datav" goes back to the default.']); // prettier-ignore
  const source = loadSource(chosen);
  const built = buildLevels(source.areas);
  const rivers = makeRivers();
  const places = makePlacesFile(PLACES);
  say(source.notes);
  say(describeMeasures(built));
  if (chosen.source === 'tianditu') {
    say([
      'Moved against the default source:',
      ...describeMoves(loadSource({ source: 'datav' }).areas, source.areas),
    ]);
  }
  say(describeLevels(built));
  const problems = [
    ...source.problems,
    ...checkBuilt(built, chosen.source),
    ...rivers.problems,
    ...places.problems,
  ];
  if (problems.length > 0) return stop(problems);
  if (chosen.source === 'tianditu') keep(chosen.file);
  mkdirSync(OUT, { recursive: true });
  for (const { level, text } of built.levels) writeFileSync(`${OUT}${level.name}.geojson`, text);
  writeFileSync(`${OUT}rivers.geojson`, rivers.text);
  writeFileSync(`${OUT}places.geojson`, places.text);
  const origin: Origin = { source: chosen.source, sha256: [...source.sha256] };
  writeFileSync(RECORD, JSON.stringify(origin));
}

function makeRivers(): { text: string; problems: Problem[] } {
  const { text, problems } = loadPinned(RIVERS_FILE);
  const { segments, problems: misread } = readRivers(text, RIVERS_FILE.label);
  const rivers = buildRivers(segments);
  const output = writeCollection(rivers);
  const size = sizeOf(output);
  say([`rivers: ${rivers.length} lines, ${size.raw} bytes (${size.brotli} brotli)`]);
  return {
    text: output,
    problems: [...problems, ...misread, ...checkSize(size, RIVERS_BUDGET, 'rivers.geojson')],
  };
}

function keep(file: string): void {
  if (path.resolve(file) === KEPT_FILE) return;
  mkdirSync(path.dirname(KEPT_FILE), { recursive: true });
  copyFileSync(file, KEPT_FILE);
}

function say(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

function stop(problems: readonly Problem[]): void {
  console.error(`The boundaries were not written: ${problems.length} problem(s).`);
  for (const problem of problems) console.error(`- ${problem}`);
  process.exitCode = 1;
}
