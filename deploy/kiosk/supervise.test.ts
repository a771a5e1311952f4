import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

interface Note {
  readonly event: string;
  readonly code?: number;
  readonly said?: readonly string[];
}

describe.skipIf(process.platform === 'win32')('the supervisor of a browser that does not start', () => {
  let folder: string;
  let supervisor: ChildProcess;
  let notes: Note[];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zhengha-supervise-'));
    mkdirSync(path.join(folder, 'dist'));
    const browser = path.join(folder, 'browser');
    writeFileSync(browser, '#!/bin/sh\nfor n in 1 2 3 4 5 6 7; do echo "line $n" >&2; done\nexit 3\n');
    chmodSync(browser, 0o755);
    notes = [];
    supervisor = spawn(
      process.execPath,
      [fileURLToPath(new URL('supervise.mjs', import.meta.url)), path.join(folder, 'dist')],
      {
        env: {
          ...process.env,
          KIOSK_BROWSER: browser,
          KIOSK_PROFILE: path.join(folder, 'profile'),
          KIOSK_PORT: '0',
          KIOSK_POLL_MS: '60000',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    supervisor.stdout?.on('data', (lines: Buffer) => {
      for (const line of lines.toString().split('\n').filter(Boolean)) notes.push(JSON.parse(line) as Note);
    });
  });
  afterEach(() => {
    supervisor.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const noted = (event: string): Note[] => notes.filter((note) => note.event === event);

  test('writes down its last words, and starts it again without waiting for the next look', async () => {
    await expect.poll(() => noted('started').length, { timeout: 15_000 }).toBeGreaterThan(1);
    expect(noted('ended')[0]).toEqual({
      event: 'ended',
      code: 3,
      signal: null,
      said: ['line 3', 'line 4', 'line 5', 'line 6', 'line 7'],
    });
  });

  test('goes when its terminal does', async () => {
    await expect.poll(() => noted('started').length, { timeout: 15_000 }).toBeGreaterThan(0);
    const gone = new Promise((resolve) => supervisor.once('exit', (code) => resolve(code)));
    supervisor.kill('SIGHUP');
    expect(await gone).toBe(0);
  });
});
