import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** A run of text on a sheet; its line and its top in points from the sheet's lower edge. */
interface Run {
  readonly text: string;
  readonly base: number;
  readonly top: number;
}

/** A sheet of paper, its runs in the order in which they were painted. */
export type Sheet = readonly Run[];

/** The sheets that a reader's printer gets of a page. */
export async function printed(page: Page, { landscape = false } = {}): Promise<Sheet[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, landscape });
  const paper = await getDocumentProxy(new Uint8Array(pdf));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    sheets.push(
      items.flatMap((item) => {
        if (!('str' in item)) return [];
        const base = Number(item.transform[5]);
        return [{ text: plain(item.str), base, top: base + item.height * 0.8 }];
      }),
    );
  }
  await paper.destroy();
  return sheets;
}

/** A font has one glyph for a radical and for the character of that shape, and a PDF may name either. */
const RADICALS = new Map(
  ['⺟母', '⺠民', '⻁虎', '⻄西', '⻅见', '⻆角', '⻉贝', '⻋车', '⻓长', '⻔门', '⻘青', '⻙韦', '⻚页', '⻛风', '⻜飞', '⻝食',
    '⻢马', '⻣骨', '⻤鬼', '⻥鱼', '⻦鸟', '⻨麦', '⻩黄', '⻬齐', '⻮齿', '⻰龙', '⻳龟', '―—'].map(
    ([radical = '', character = '']) => [radical, character] as const,
  ),
); // prettier-ignore

/** Text without what says nothing: spaces, and which of two equal shapes was meant. */
export const plain = (text: string): string =>
  [...text.normalize('NFKC').replace(/\s+/gu, '')].map((at) => RADICALS.get(at) ?? at).join('');

/** The text of a sheet, or of some of its runs. */
export const textOf = (sheet: Sheet): string => sheet.map(({ text }) => text).join('');

/** What stands on a sheet beside a line of text and below it; nothing where the line is not there. */
export function fromLine(sheet: Sheet, line: string): Sheet {
  const words = plain(line);
  const start = sheet.find(
    ({ text }, at) => text !== '' && textOf(sheet.slice(at, at + words.length)).startsWith(words),
  );
  return start ? sheet.filter(({ base }) => base < start.top) : [];
}
