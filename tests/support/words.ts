import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { AidStorySchema } from '../../src/domain/aid-story.ts';
import { CopySchema, fill, type Copy } from '../../src/domain/copy.ts';
import type { Lang } from '../../src/domain/lang.ts';
import { PROJECT } from './dist.ts';

/** The interface's own words, so that an editor may change a button's name without breaking a test. */
export const copyIn = (lang: Lang): Copy =>
  v.parse(CopySchema, parse(readFileSync(path.join(PROJECT, `src/content/copy/${lang}.yaml`), 'utf8')));
export const COPY = copyIn('zh');
export const COPY_EN = copyIn('en');

/** The aid story as its editors wrote it. */
export const AID = v.parse(
  AidStorySchema,
  parse(readFileSync(path.join(PROJECT, 'src/content/aid.yaml'), 'utf8')),
);

/** Accessible names of the two map pictures. */
export const MAP_NAMES = {
  zhengzhou: fill(COPY.map.label, { name: '郑州市' }),
  yizhou: fill(COPY.map.label, { name: '哈密市' }),
};
