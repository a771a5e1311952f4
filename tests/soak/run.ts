import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../support/dist.ts';
import { readArgs } from './args.ts';
import { judge } from './limits.ts';
import { aboutRun, asMarkdown, asText, intoReadme } from './report.ts';
import { soak } from './soak.ts';

/** `npm run soak`: see README.md. Ends with 1 when a limit is broken. */
async function run(): Promise<void> {
  const args = readArgs(process.argv.slice(2));
  const began = Date.now();
  const seen = await soak(args, (line) => console.log(line));
  const gpu = process.env['SOAK_GPU'] === '1';
  const rows = judge(seen, gpu);
  const [cpu] = cpus();
  const about = aboutRun(args, seen, Date.now() - began, {
    cores: cpus().length,
    model: cpu?.model.trim() ?? 'unknown processor',
    gpu,
  });
  console.log(`\n${asText(rows)}\n${about}`);
  const folder = path.join(PROJECT, '.cache/soak');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, new Date(began).toISOString().replaceAll(':', '-'));
  const table = asMarkdown(rows, about, args.warm);
  writeFileSync(`${file}.json`, JSON.stringify({ args, about, rows, seen }, null, 2));
  writeFileSync(`${file}.md`, `${table}\n`);
  console.log(`stored in ${path.relative(process.cwd(), file)}.json and .md`);
  if (args.readme) {
    const readme = path.join(PROJECT, 'README.md');
    writeFileSync(readme, intoReadme(readFileSync(readme, 'utf8'), table));
  }
  if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
  for (const error of [...seen.errors, ...seen.stuck].slice(0, 10)) console.log(`error: ${error}`);
}

try {
  await run();
} catch (cause) {
  console.error(cause instanceof Error ? `soak: ${cause.message}` : cause);
  process.exitCode = 1;
}
