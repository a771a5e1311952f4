import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

describe.skipIf(process.platform === 'win32')('a start after a power cut', () => {
  let profile: string;
  beforeEach(() => (profile = mkdtempSync(path.join(tmpdir(), 'zhengha-profile-'))));
  afterEach(() => {
    rmSync(profile, { recursive: true });
  });
  /** What is left of the lock that a browser on `host` left behind, when the kiosk has started. */
  function locksAfter(host: string): string[] {
    symlinkSync(`${host}-4711`, path.join(profile, 'SingletonLock'));
    symlinkSync('12345', path.join(profile, 'SingletonCookie'));
    execFileSync(fileURLToPath(new URL('launch.sh', import.meta.url)), ['http://127.0.0.1/'], {
      env: { PATH: process.env['PATH'] ?? '', KIOSK_BROWSER: 'true', KIOSK_PROFILE: profile },
    });
    return readdirSync(profile).sort();
  }

  test('is not held up by the name that the computer had before', () => {
    expect(locksAfter('the-name-before')).toEqual([]);
  });

  test('leaves it to the browser whether one of this computer still runs', () => {
    expect(locksAfter(hostname())).toEqual(['SingletonCookie', 'SingletonLock']);
  });
});
