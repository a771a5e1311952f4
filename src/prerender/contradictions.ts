import type { LineOf } from '../content/index.ts';
import { XINXING } from '../domain/adcode.ts';
import type { Credits, Origin } from '../domain/boundary-source.ts';
import type { Config } from '../domain/config.ts';
import type { MappedRegion } from '../domain/region.ts';

/** What the imprint says of the boundaries must be true of the boundaries that were built. One sentence a lie. */
export function contradictions(
  { en, ...own }: Config['imprint'],
  credits: Credits | null,
  origin: Origin,
  regions: readonly Pick<MappedRegion, 'adcode'>[],
  lineOf: LineOf,
): string[] {
  const place = (key: string): string => `public/config.json:${lineOf(key.split('.'))}: ${key}`;
  const sources = {
    'imprint.basemapSource': own.basemapSource,
    'imprint.en.basemapSource': en?.basemapSource,
  };
  const notes = { 'imprint.note': own.note, 'imprint.en.note': en?.note };
  const shown = regions.some((region) => region.adcode === XINXING);
  return [
    ...Object.entries(sources).flatMap(([key, said]) =>
      credits && said && !namesOnly(said, credits, origin)
        ? [
            `${place(key)} is ${JSON.stringify(said)}, but public/geo was made from ${credits[origin.source].names.join(' or ')}; expected its name and no other, or nothing for the usual credit.`,
          ]
        : [],
    ),
    ...Object.entries(notes).flatMap(([key, said = '']) =>
      shown && /新星市|Xinxing/.test(said)
        ? [`${place(key)} speaks of 新星市 as not shown, but these boundaries show it; change the note.`]
        : [],
    ),
  ];
}

/** Whether a line names the source that was built from, and none that was not. */
function namesOnly(line: string, credits: Credits, { source }: Origin): boolean {
  return Object.entries(credits).every(
    ([each, { names }]) =>
      names.some((name) => line.toLowerCase().includes(name.toLowerCase())) === (each === source),
  );
}
