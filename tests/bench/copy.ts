import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageData } from '../../src/domain/page-data.ts';
import { OUT } from './prepare.ts';

/** The interface's words of our page, as the build wrote them beside it. */
export function readCopy(): PageData['copy'] {
  const file = path.join(OUT, 'ours/data/page.zh.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as PageData).copy;
}
