import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Adcode } from '../domain/adcode.ts';
import type { Lang } from '../domain/lang.ts';
import { card } from '../share/card.ts';
import { sheetSvg } from '../share/sheet-svg.ts';
import { estimate } from '../share/voices.ts';
import { trueType } from './font.ts';
import type { StoryInputs } from './inputs.ts';
import { indexedPng } from './png.ts';
import type { BinaryFile } from './site-file.ts';

const FAMILY = 'Noto Sans SC';

/** Where the picture of an area, or of the front page, stands below the build's root. */
export const shareImagePath = (lang: Lang, area: Adcode | null): string =>
  `share/${lang}/${area ?? 'index'}.png`;

/** The picture that a link to each page shows where it is shared, in each language. Drawn without a browser. */
export async function shareImages(
  root: string,
  { pages, paths }: Pick<StoryInputs, 'pages' | 'paths'>,
): Promise<BinaryFile[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhengha-fonts-'));
  try {
    const fontFiles = await writeFonts(root, folder, JSON.stringify(pages));
    return pages.flatMap((page) =>
      [null, ...page.regions].map((region) => {
        const sheet = card({ page, paths, region, measure: estimate });
        const voices = { serif: FAMILY, sans: FAMILY };
        const drawn = sheetSvg(sheet, voices, { title: page.copy.site.title, lang: page.lang });
        const svg = page.lang === 'zh' ? drawn : narrowQuotes(drawn);
        const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILY };
        return {
          path: shareImagePath(page.lang, region?.adcode ?? null),
          body: indexedPng(new Resvg(svg, { font }).render()),
        };
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The Chinese font sets curly quotes as wide as a 汉字, which tears an English word apart. */
const narrowQuotes = (svg: string): string => svg.replaceAll(/[‘’]/g, '&apos;').replaceAll(/[“”]/g, '&quot;');

/** Only the characters in use: reading both whole fonts for each picture took longer than drawing it. */
async function writeFonts(root: string, folder: string, words: string): Promise<string[]> {
  const files: string[] = [];
  for (const weight of ['regular', 'bold'] as const) {
    const file = path.join(folder, `${weight}.ttf`);
    // ASCII, for figures that are composed, is in use in any case.
    await writeFile(file, await trueType(root, weight, words + ASCII));
    files.push(file);
  }
  return files;
}

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
