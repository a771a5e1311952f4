import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from './dist.ts';

/** What one `npm run geo` said: its exit code, its lines, and the problems among its errors. */
export interface GeoRun {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string[];
}

/** The boundary build in a folder of its own, so that the boundaries of the project stay as they are. */
export interface GeoCopy {
  readonly root: string;
  readonly run: (...words: string[]) => GeoRun;
  /** One file below its root as text. */
  readonly read: (file: string) => string;
  readonly remove: () => void;
}

const TSX = createRequire(import.meta.url).resolve('tsx/cli');

/** Copies what the boundaries are built by to a temporary folder. */
export function copyGeo(): GeoCopy {
  const root = mkdtempSync(path.join(tmpdir(), 'zhengha-geo-'));
  for (const name of ['geo', 'src', 'package.json', 'tsconfig.json'])
    cpSync(path.join(PROJECT, name), path.join(root, name), { recursive: true });
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  return {
    root,
    run: (...words) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [TSX, path.join(root, 'geo/build.ts'), ...words],
        { encoding: 'utf8' },
      );
      const errors = stderr.split('\n').filter((line) => line.startsWith('- '));
      return { code: status, out: stdout, errors };
    },
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
