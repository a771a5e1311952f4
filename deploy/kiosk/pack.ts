import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTwin } from '../compress/twins.ts';

/**
 * `npm run kiosk:pack`: the build and what starts it, in one file for a hall's computer. Its server sends every file as it
 * is: compressed twins stay behind.
 */

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PROJECT = path.join(HERE, '../..');
const NAME = 'zhengha-kiosk';
const PACKED = readdirSync(HERE).filter((name) => /\.(mjs|sh|service)$/.test(name));

const dist = path.join(PROJECT, 'dist');
if (!existsSync(path.join(dist, 'kiosk/index.html')))
  throw new Error('dist/ holds no build: "npm run build" makes one.');
const folder = mkdtempSync(path.join(tmpdir(), NAME));
const root = path.join(folder, NAME);
cpSync(dist, path.join(root, 'dist'), { recursive: true, filter: (from) => !isTwin(from) });
for (const name of PACKED) cpSync(path.join(HERE, name), path.join(root, name));
const file = path.join(PROJECT, `${NAME}.tar.gz`);
execFileSync('tar', ['-czf', file, '--owner=0', '--group=0', '-C', folder, NAME]);
rmSync(folder, { recursive: true });
console.log(`${path.relative(process.cwd(), file)} is ready.`);
