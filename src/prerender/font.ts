import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subset from 'subset-font';
import { contentHash } from './content-hash.ts';
import type { BinaryFile } from './site-file.ts';

const WEIGHTS = { regular: '400Regular/NotoSansSC_400Regular', bold: '700Bold/NotoSansSC_700Bold' } as const;

/** Signs that stand in code and styles, not in anything an editor wrote. */
const SIGNS = '①②③④⑤⑥⑦⑧⑨·›✕—…“”‘’《》〈〉，。、；：？！（）％＋－×−';

/** Noto Sans SC, whole: the file that the build cuts its subsets from. */
async function whole(root: string, weight: keyof typeof WEIGHTS): Promise<Buffer> {
  const find = createRequire(path.join(root, 'package.json')).resolve;
  return readFile(find(`@expo-google-fonts/noto-sans-sc/${WEIGHTS[weight]}.ttf`));
}

/** The font's licence, which has to go wherever the font goes. */
export async function fontLicence(root: string): Promise<BinaryFile> {
  const find = createRequire(path.join(root, 'package.json')).resolve;
  return {
    path: 'fonts/OFL.txt',
    body: await readFile(find('@expo-google-fonts/noto-sans-sc/LICENSE_FONT')),
  };
}

/** The different characters of a text, with the signs of the interface. */
const charactersOf = (words: string): string[] => [...new Set(words + SIGNS)].sort();

/** A subset with every character of a text, as a TrueType file: for drawing pictures at build time. */
export async function trueType(
  root: string,
  weight: keyof typeof WEIGHTS,
  words: string,
): Promise<Uint8Array> {
  return subset(await whole(root, weight), charactersOf(words).join(''), { targetFormat: 'truetype' });
}

/**
 * The font that a browser without any Chinese font downloads: Noto Sans SC with the characters of a text beyond ASCII.
 * Its name changes with its content. One weight: the browser emboldens it where headlines need that.
 */
export async function webFont(root: string, words: string): Promise<BinaryFile> {
  const characters = charactersOf(words).filter((character) => character > '\u007f');
  const body = await subset(await whole(root, 'regular'), characters.join(''), {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['halt', 'palt', 'chws'],
  });
  return { path: `fonts/zh-${contentHash(body)}.woff2`, body };
}

/**
 * Names the font `ZH`, which stands after the generic family in both stacks, so that only characters no font before it
 * has are looked for in it. Systems whose Chinese font no stack can name are found by `local()`: Android (by its
 * PostScript name, which no version changed), most Linux.
 * ASCII is left out: MapLibre loads every family of a stack that has a space.
 */
export const fontFace = (file: string): string =>
  `@font-face{font-family:ZH;src:local("NotoSansCJKsc-Regular"),local("WenQuanYi Micro Hei"),local("Droid Sans Fallback"),url(./${file});unicode-range:U+80-FFFF}`;
