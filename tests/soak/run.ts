import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../support/dist.ts';
import { serveBuild } from '../support/serve.ts';
import { readArgs } from './args.ts';
import { judge } from './limits.ts';
import { asMarkdown, asText, intoReadme } from './report.ts';
import { soak } from './soak.ts';

/** `npm run soak`: see README.md. Ends with 1 when a limit is broken. */
async function run(): Promise<void> {
  const args = readArgs(process.argv.slice(2));
  const site = await serveBuild();
  const began = Date.now();
  try {
    const seen = await soak(site, args, (line) => console.log(line));
    const rows = judge(seen, process.env['SOAK_GPU'] === '1');
    const minutes = Math.max(1, Math.round((Date.now() - began) / 60_000));
    const about =
      `${seen.sessions} sessions in ${minutes} min, seed ${args.seed}, ` +
      `${seen.losses} context losses, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
    console.log(`\n${asText(rows)}\n${about}`);
    const folder = path.join(PROJECT, '.cache/soak');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${new Date(began).toISOString().replaceAll(':', '-')}.json`);
    writeFileSync(file, JSON.stringify({ args, about, rows, seen }, null, 2));
    console.log(`stored in ${path.relative(process.cwd(), file)}`);
    if (args.readme) {
      const readme = path.join(PROJECT, 'README.md');
      writeFileSync(readme, intoReadme(readFileSync(readme, 'utf8'), asMarkdown(rows, about)));
    }
    if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
    for (const error of seen.errors.slice(0, 5)) console.log(`error: ${error}`);
  } finally {
    await site.close();
  }
}

try {
  await run();
} catch (cause) {
  console.error(cause instanceof Error ? `soak: ${cause.message}` : cause);
  process.exitCode = 1;
}
