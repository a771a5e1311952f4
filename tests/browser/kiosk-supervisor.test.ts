import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { DIST, PROJECT } from '../support/dist.ts';

interface Note {
  readonly event: string;
  readonly pid?: number;
  readonly health?: { readonly state: string; readonly id: string } | null;
}

let folder: string;
let supervisor: ChildProcess;
let notes: Note[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhengha-supervisor-'));
  notes = [];
  // Chromium's sandbox refuses to run as root, which is what containers are.
  const root = process.getuid?.() === 0 ? '--no-sandbox' : '';
  supervisor = spawn(
    process.execPath,
    [path.join(PROJECT, 'deploy/kiosk/supervise.mjs'), DIST, 'id=hall-3&attract=still'],
    {
      env: {
        ...process.env,
        KIOSK_BROWSER: findBrowser() ?? 'chromium',
        KIOSK_PROFILE: path.join(folder, 'profile'),
        KIOSK_FLAGS: `--headless=new --disable-3d-apis ${root}`,
        KIOSK_PORT: '0',
        KIOSK_POLL_MS: '1000',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  supervisor.stdout?.on('data', (lines: Buffer) => {
    for (const line of lines.toString().split('\n').filter(Boolean)) notes.push(JSON.parse(line) as Note);
  });
});
afterEach(async () => {
  const gone = new Promise((resolve) => supervisor.once('exit', resolve));
  supervisor.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const noted = (event: string): Note[] => notes.filter((note) => note.event === event);

test('the supervisor starts the kiosk, hears how it is, and starts it again when its browser was killed', async () => {
  await expect.poll(() => noted('well').length, { timeout: 60_000 }).toBe(1);
  expect(noted('well')[0]?.health).toMatchObject({ state: 'STATIC', id: 'hall-3' });
  const pid = noted('started')[0]?.pid ?? Number.NaN;
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => noted('started').length, { timeout: 30_000 }).toBe(2);
  expect(noted('ended')).toMatchObject([{ signal: 'SIGKILL' }]);
  await expect.poll(() => noted('well').length, { timeout: 60_000 }).toBe(2);
}, 180_000);
