import { Resvg } from '@resvg/resvg-js';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { QUIET, qrOf } from '../domain/qr.ts';
import { qrMarks } from './qr-marks.ts';
import { sheetSvg } from './sheet-svg.ts';

const MODULE_PX = 4;

/** The modules of a code as a camera would see them: drawn, then read back from the middle of each. */
function seen(link: string): boolean[][] {
  const code = qrOf(link);
  const width = code.size * MODULE_PX;
  const sheet = {
    width,
    height: width,
    layers: [{ id: 'qr', label: 'qr', marks: qrMarks(code, 0, 0, width) }],
  };
  const svg = sheetSvg(sheet, { serif: '', sans: '' }, { title: '', lang: 'zh' });
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const dark = (x: number, y: number): boolean =>
    (pixels[((y + 0.5) * MODULE_PX * width + (x + 0.5) * MODULE_PX) * 4] ?? 0) < 128;
  return Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_unused, x) => dark(x, y)),
  );
}

describe('a QR code', () => {
  test.each([
    'https://news.example/map/area/410181/',
    'http://127.0.0.1:4173/?area=410102&topic=industry,talent',
  ])('as it is drawn is the code of its link, module by module: %s', (link) => {
    expect(seen(link)).toEqual(encode(link, { ecc: 'M', border: QUIET }).data);
  });

  test('has a quiet zone of four modules on every side', () => {
    const modules = seen('https://news.example/');
    const last = modules.length - QUIET;
    modules.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) expect([x >= QUIET, y >= QUIET, x < last, y < last]).not.toContain(false);
      }),
    );
    expect(modules[QUIET]?.[QUIET]).toBe(true);
  });

  test('of another link is another code', () => {
    expect(qrOf('https://news.example/a').path).not.toBe(qrOf('https://news.example/b').path);
  });
});
