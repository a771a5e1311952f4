/**
 * Serves the build, starts the browser on it, asks the kiosk every 10 s how it is, and starts the browser again when it
 * ended, hangs, crashed or does not get well: `node supervise.mjs <folder> [options of the address]`. One line of JSON
 * for every event goes to the journal.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { askHealth, DevTools } from './devtools.mjs';
import { judge, patience, waitBefore } from './judge.mjs';
import { PORT, serve } from './serve.mjs';

const POLL_MS = Number(process.env.KIOSK_POLL_MS ?? 10_000);
/** How the kiosk is gets written down when it changes, and this often. */
const NOTE_MS = 10 * 60_000;
/** A browser that was asked to end gets this long. */
const END_MS = 5000;
const LAUNCH = fileURLToPath(new URL('launch.sh', import.meta.url));

const [folder = path.join(path.dirname(LAUNCH), 'dist'), options = ''] = process.argv.slice(2);
const now = () => performance.now();
const say = (event, more = {}) => console.log(JSON.stringify({ event, ...more }));
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let browser = null;
let ending = false;

/** Ends the browser and all of its processes, gently and then not. */
async function end(child) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  signal('SIGTERM');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode === null && child.signalCode === null) await Promise.race([gone, sleep(END_MS)]);
  signal('SIGKILL');
}

/** One life of the browser; resolves with its length in ms when it ended or had to be ended. */
async function live(address) {
  const startedAt = now();
  const child = spawn(LAUNCH, [address, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  browser = child;
  let ended = false;
  child.once('error', (error) => {
    ended = true;
    say('not started', { error: error.message });
  });
  child.once('exit', (code, signal) => {
    ended = true;
    if (!ending) say('ended', { code, signal });
  });
  say('started', { pid: child.pid, address });
  const devtools = new DevTools(child.stdio[3], child.stdio[4]);
  let left = patience(startedAt);
  let notedAt = -NOTE_MS;
  let wasWell = null;
  while (!ended && !ending) {
    await sleep(POLL_MS);
    if (ended || ending) break;
    const health = await askHealth(devtools);
    const verdict = judge(left, health, now());
    left = verdict.patience;
    const well = health?.ok === true;
    if (well !== wasWell || now() - notedAt >= NOTE_MS) {
      say(well ? 'well' : 'not well', { health });
      notedAt = now();
      wasWell = well;
    }
    if (verdict.restart && !ended) {
      say('restarting');
      await end(child);
      break;
    }
  }
  return now() - startedAt;
}

for (const signal of ['SIGTERM', 'SIGINT'])
  process.once(signal, async () => {
    ending = true;
    if (browser) await end(browser);
    process.exit(0);
  });

const server = await serve(folder, Number(process.env.KIOSK_PORT ?? PORT));
const address = `http://127.0.0.1:${server.address().port}/kiosk/${options ? `?${options}` : ''}`;
for (let count = 0; !ending;) {
  const ran = await live(address);
  const wait = waitBefore(count, ran);
  count = wait === waitBefore(0, 0) ? 1 : count + 1;
  if (!ending) await sleep(wait);
}
