import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from './dist.ts';

/** A build of the project with another configuration, in a folder of its own. */
export interface Variant {
  readonly dist: string;
  readonly remove: () => void;
}

const COPIED = [
  'src',
  'public',
  'index.html',
  'package.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/** Copies the project to a temporary folder, changes its `public/config.json` and builds it there. */
export async function buildVariant(change: object): Promise<Variant> {
  const root = mkdtempSync(path.join(tmpdir(), 'zhengha-'));
  for (const name of COPIED) cpSync(path.join(PROJECT, name), path.join(root, name), { recursive: true });
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  const file = path.join(root, 'public/config.json');
  const config = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...config, ...change }, null, 2));
  const vite = path.join(PROJECT, 'node_modules/vite/bin/vite.js');
  const env = { ...process.env, NODE_ENV: 'production', VITEST: '' };
  await promisify(execFile)(process.execPath, [vite, 'build'], { cwd: root, env });
  return {
    dist: path.join(root, 'dist'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
