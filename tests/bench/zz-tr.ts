import { launchBrowser } from '../support/browser.ts';
import { serveFolder } from './server.ts';
import { openPage } from './open-page.ts';
import { compressFolder } from './compress.ts';
const b = await launchBrowser({ args: ['--disable-gpu-rasterization'] });
interface E { name: string; ph: string; pid: number; tid: number; ts: number; tdur?: number; dur?: number; args: Record<string, unknown> }
for (const id of process.argv.slice(2)) {
  const f = id === 'static' ? '/work/main/.cache/bench/static' : '/tmp/v/' + id; if (id !== 'static') await compressFolder(f);
  const s = await serveFolder(f);
  const sums: Record<string, number[]> = {};
  for (let i = 0; i < 4; i++) {
    const w = await openPage(b, false);
    const tr = await b.newBrowserCDPSession(); const ev: E[] = [];
    tr.on('Tracing.dataCollected', (e) => ev.push(...(e.value as unknown as E[])));
    await tr.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing', 'loading', 'cc', 'fonts'] } });
    await w.page.goto(s.url); const p = await w.when('painted');
    const at = ev.length; void at;
    const mid = await w.page.evaluate(() => performance.now()); void mid;
    const done = new Promise((r) => tr.on('Tracing.tracingComplete', r)); await tr.send('Tracing.end'); await done;
    const nav = ev.filter((e) => e.name === 'navigationStart' && JSON.stringify(e.args).includes('localhost')).at(-1);
    if (nav && i > 0) {
      const per: Record<string, number> = {};
      for (const e of ev) if (e.ph === 'X' && e.pid === nav.pid && e.ts >= nav.ts && ['ParseHTML', 'UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit', 'RasterTask', 'ImageDecodeTask'].includes(e.name)) per[e.name] = (per[e.name] ?? 0) + (e.tdur ?? 0) / 1000;
      for (const [k, v] of Object.entries(per)) (sums[k] ??= []).push(v);
      (sums['painted'] ??= []).push(p.at);
    }
    await tr.detach(); await w.close();
  }
  console.log(id.padEnd(9), Object.entries(sums).map(([k, v]) => `${k} ${Math.min(...v).toFixed(1)}`).join('  '));
  await s.close();
}
await b.close();
