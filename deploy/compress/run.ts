import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compressFolder } from './compress-folder.ts';

/** `npm run build:compress`: every text of the build once more as `.br` and `.gz`, for the servers of `deploy/` to send. */

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const KB = 1024;

if (!existsSync(DIST)) throw new Error('dist/ holds no build: "npm run build" makes one.');
const { count, bytes } = await compressFolder(DIST);
const kb = (size: number): string => `${Math.round(size / KB)} KB`;
console.log(
  `compressed ${count} texts: ${kb(bytes.plain)} as brotli ${kb(bytes['.br'])}, as gzip ${kb(bytes['.gz'])}`,
);
