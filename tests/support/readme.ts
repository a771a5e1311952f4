import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './dist.ts';

/** What a README tells editors to paste: its indented block that contains `part`, with the build's address in it. */
export function readmeBlock(part: string, root: string, file = 'README.md'): string {
  const blocks = readFileSync(path.join(PROJECT, file), 'utf8').match(/(?:^ {4}.*\n|^\n(?= {4}))+/gm) ?? [];
  const block = blocks.find((text) => text.includes(part));
  if (!block) throw new Error(`${file} has no block to paste with ${part}.`);
  return block.replaceAll(/^ {4}/gm, '').replaceAll(/https:\/\/(?:YOUR\.SITE|你的网站)\//g, root);
}
