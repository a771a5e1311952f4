import { poster, POSTER, type PosterInput } from './poster.ts';
import { canvasMeasure, paintSheet } from './sheet-canvas.ts';
import { pageVoices } from './voices.ts';

/**
 * Draws an area's poster in the page's own fonts. Returns a PNG as a `data:` address, which every browser shows and
 * WeChat keeps. Throws where there is no canvas.
 */
export async function drawPoster(input: Omit<PosterInput, 'measure'>): Promise<string> {
  // A canvas does not wait for a font as the page does.
  await document.fonts.ready;
  const canvas = Object.assign(document.createElement('canvas'), POSTER);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  const voices = pageVoices(document.documentElement);
  paintSheet(context, poster({ ...input, measure: canvasMeasure(context, voices) }), voices);
  return canvas.toDataURL('image/png');
}
