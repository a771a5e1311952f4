import { launchBrowser } from '../support/browser.ts';
import { serveFolder } from './server.ts';
import { compressFolder } from './compress.ts';
import { visitAndTap } from './visits.ts';
import { median } from './stats.ts';
const ids = process.argv.slice(3); const n = Number(process.argv[2]);
const b = await launchBrowser({ args: ['--disable-gpu-rasterization'] });
const servers = new Map<string, Awaited<ReturnType<typeof serveFolder>>>();
for (const id of ids) { const f = id === 'static' ? '/work/main/.cache/bench/static' : '/tmp/v/' + id; if (id !== 'static') await compressFolder(f); servers.set(id, await serveFolder(f)); }
const r = new Map<string, { p: number[]; a: number[] }>(ids.map((id) => [id, { p: [], a: [] }]));
for (let i = 0; i <= n; i++) for (const [id, s] of servers) { const v = await visitAndTap(b, s.url, null).catch((e) => { console.log(id, String(e)); return null; }); if (i > 0 && v) { r.get(id)?.p.push(v.painted); r.get(id)?.a.push(v.answered); } }
for (const [id, { p, a }] of r) console.log(id.padEnd(10), 'painted', Math.round(median(p)), 'min', Math.round(Math.min(...p)), '| answered', Math.round(median(a)), 'min', Math.round(Math.min(...a)), '| delta', Math.round(median(a.map((x, i) => x - (p[i] ?? 0)))));
await b.close(); for (const s of servers.values()) await s.close();
