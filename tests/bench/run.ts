import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from './args.ts';
import { measure } from './measure.ts';
import { OUT, prepare } from './prepare.ts';
import { writeBetweenMarkers } from './readme.ts';
import { report } from './report.ts';
import { checkTargets } from './targets.ts';
import type { Setting } from './types.ts';
import { EN, ZH } from './words.ts';

/** `npm run bench`: fails only where it could not measure; a missed aim is a result. */
const options = parseArgs(process.argv.slice(2));
const folders = await prepare();
if (options.shots) await mkdir(path.join(OUT, 'shots'), { recursive: true });
const { browser, ...measured } = await measure({ folders, runs: options.runs, shots: options.shots });
const setting: Setting = {
  date: new Date().toISOString().slice(0, 10),
  browser,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  runs: options.runs,
};
const result = { setting, targets: checkTargets(measured), measured };
await writeFile(path.join(OUT, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
console.info(`\n${report(measured, setting, EN)}\n`);
if (options.readme) {
  await writeBetweenMarkers('README.md', report(measured, setting, EN));
  await writeBetweenMarkers('README.zh-CN.md', report(measured, setting, ZH));
}
