import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTwin } from '../../deploy/compress/twins.ts';

/** The project, and the build that the tests look at. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = path.join(PROJECT, 'dist');

/** Fails with the command to run when there is no build. */
export function requireBuild(): void {
  if (!existsSync(path.join(DIST, 'data/regions.geojson')))
    throw new Error('dist/ holds no build: "npm run build" makes one.');
}

/** One file of the build as text. */
export function readBuilt(file: string): string {
  requireBuild();
  return readFileSync(path.join(DIST, file), 'utf8');
}

/** Every file of the build but the compressed twins, relative to its root, with `/` between folders. */
export function builtFiles(): string[] {
  requireBuild();
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTwin(entry.name))
    .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
