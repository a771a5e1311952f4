import type { Story } from '../state/story.svelte.ts';
import { titleOf } from '../state/title.ts';
import { edition } from './edition.ts';
import { sheetSvg } from './sheet-svg.ts';
import { estimate, pageVoices } from './voices.ts';

/** Printed width: the live area of an A3 sheet, mm. */
const WIDTH_MM = 400;

/** The map as the reader sees it now, as an SVG file with live text and named layers. */
export function writeEdition(story: Story): string {
  const { page, paths, selection, layers } = story;
  const sheet = edition({
    page,
    paths,
    selection,
    shown: (id) => layers.has(id),
    measure: estimate,
  });
  return sheetSvg(sheet, pageVoices(document.documentElement), {
    title: titleOf(page, selection.region),
    lang: document.documentElement.lang,
    widthMm: WIDTH_MM,
  });
}
