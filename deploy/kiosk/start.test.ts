import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const textOf = (file: string): string => readFileSync(path.join(HERE, file), 'utf8');

describe('a hall’s computer', () => {
  test('gets by the README’s commands, five at most, all that the installer asks for', () => {
    const asked = /is missing: apt-get install ([^"]+)"/.exec(textOf('install.sh'))?.[1]?.split(' ') ?? [];
    expect(asked).toContain('xwayland');
    for (const readme of ['../../README.md', '../../README.zh-CN.md']) {
      const commands = textOf(readme).match(/^ {4}sudo .+$/gm) ?? [];
      expect(commands.length).toBeLessThanOrEqual(5);
      const installed = commands.find((command) => command.includes('apt-get install'))?.split(' ');
      for (const name of asked) expect(installed, readme).toContain(name);
    }
  });

  test('says in its journal what the README looks for there', () => {
    const name = /^SyslogIdentifier=(\S+)$/m.exec(textOf('zhengha-kiosk.service'))?.[1] ?? 'no name';
    expect(/journalctl -t [\w-]+/.exec(textOf('../../README.md'))?.[0]).toBe(`journalctl -t ${name}`);
  });
});

describe.skipIf(process.platform === 'win32')('the screen’s one window', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zhengha-start-'));
    const cage = path.join(folder, 'cage');
    writeFileSync(cage, '#!/bin/sh\nprintf "%s\\n" "$PPID" "$@"\nexit 7\n');
    chmodSync(cage, 0o755);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  interface Started {
    readonly pid: number | undefined;
    readonly parent: number;
    readonly code: unknown;
    readonly args: readonly string[];
  }
  const start = (env: Record<string, string>): Promise<Started> =>
    new Promise((resolve) => {
      const child = execFile(
        path.join(HERE, 'start.sh'),
        { env: { PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`, ...env } },
        (error, stdout) => {
          const [parent = '', ...args] = stdout.trimEnd().split('\n');
          resolve({ pid: child.pid, parent: Number(parent), code: error?.code, args });
        },
      );
    });

  test('is not the process that systemd started, so that its failure is seen and it is started again', async () => {
    const { pid, parent, code } = await start({});
    expect(parent).toBe(pid);
    expect(code).toBe(7);
  });

  test('holds the supervisor with the address’s options as one word', async () => {
    const { args } = await start({ KIOSK_OPTIONS: 'id=hall-3&quiet=22:00-07:00' });
    expect(args.slice(0, 3)).toEqual(['-d', '--', 'node']);
    expect(args.slice(-1)).toEqual(['id=hall-3&quiet=22:00-07:00']);
  });

  test.for([
    ['0', []],
    ['90', ['-r']],
    ['180', ['-rr']],
    ['270', ['-rrr']],
    ['a little', []],
  ] as const)('is turned by %s degrees', async ([turn, flags]) => {
    const { args } = await start({ KIOSK_TURN: turn });
    expect(args.slice(1, args.indexOf('--'))).toEqual(flags);
  });
});
