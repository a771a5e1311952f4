/**
 * Serves the build, starts the browser on it, asks the kiosk every 10 s how it is, and starts the browser again when it
 * ended, hangs, crashed or does not get well: `node supervise.mjs <folder> [options of the address]`. One line of JSON
 * for every event goes to the journal.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
/** So many of the last lines of a browser that ended are written down. */
const LAST_LINES = 5;
/** What it said last may arrive this long after its end. */
const LAST_WORDS_MS = 200;
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

/** Keeps the last lines of a stream, read to its end so that its writer never waits. */
function lastLinesOf(stream) {
  let lines = [''];
  stream.setEncoding('utf8');
  stream.on('error', () => undefined);
  stream.on('data', (text) => {
    lines = (lines.join('\n') + text).split('\n').slice(-LAST_LINES - 1);
  });
  return () => lines.filter(Boolean).slice(-LAST_LINES);
}

/** One life of the browser; resolves with its length in ms when it ended or had to be ended. */
async function live(address) {
  const startedAt = now();
  const child = spawn(LAUNCH, [address, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  browser = child;
  let ended = false;
  const lastLines = lastLinesOf(child.stderr);
  const gone = new Promise((resolve) => {
    child.once('error', (error) => {
      ended = true;
      say('not started', { error: error.message });
      resolve();
    });
    child.once('exit', async (code, signal) => {
      ended = true;
      await Promise.race([once(child.stderr, 'close'), sleep(LAST_WORDS_MS)]);
      if (!ending) say('ended', { code, signal, said: lastLines() });
      resolve();
    });
  });
  say('started', { pid: child.pid, address });
  const devtools = new DevTools(child.stdio[3], child.stdio[4]);
  let left = patience(startedAt);
  let notedAt = -NOTE_MS;
  let wasWell = null;
  while (!ended && !ending) {
    await Promise.race([gone, sleep(POLL_MS)]);
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
      break;
    }
  }
  // Also what a browser left behind that ended by itself.
  if (!ending) await end(child);
  return now() - startedAt;
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
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
