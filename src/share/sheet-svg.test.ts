import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { sheetSvg } from './sheet-svg.ts';
import { rect, text } from './sheet.ts';

const fileOf = (words: string): string =>
  sheetSvg(
    {
      width: 100,
      height: 100,
      layers: [
        {
          id: 'words',
          label: words,
          marks: [rect([0, 0, 1, 1], { fill: 'ink', label: words }), text(words, 0, 50, 20)],
        },
      ],
    },
    { serif: 'serif', sans: 'sans-serif' },
    { title: words, lang: 'zh-Hans' },
  );
const read = (svg: string): Resvg => new Resvg(svg, { font: { loadSystemFonts: false } });

test('whatever is written on a sheet, its file is well formed', () => {
  const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join(' ');
  for (const words of [every, ']]>', '<!--', '&amp;', '&#0;'])
    expect(() => read(fileOf(words))).not.toThrow();
});

test('only signs that XML does not know are left out', () => {
  expect(fileOf('郑\u0000州\u001b <𠮷>&"\t"')).toContain('>郑州 &lt;𠮷&gt;&amp;&quot;\t&quot;</text>');
});
