import type { Region } from '../domain/region.ts';
import type { LegendAnswer, LegendSurfaces, LegendTone } from '../state/legend-entries.ts';
import type { Emphasis, Selection } from '../state/select.ts';
import { endTone, TONES, toneOf, type Tone } from './tone.ts';

/** Which layers that have colours of their own are shown. */
export interface Coloured {
  readonly divisions: boolean;
  readonly link: boolean;
}

/** The strengths a tone is shown in, the one to name it by first. */
const STRENGTHS = ['plain', 'lit', 'dimmed'] as const;

/** The surfaces that a picture of these regions has, and what lights some of them. */
export function surfacesOf(
  regions: readonly Region[],
  { emphasis, litBy, linkEmphasis }: Pick<Selection, 'emphasis' | 'litBy' | 'linkEmphasis'>,
  shown: Coloured,
): LegendSurfaces {
  const divisions = regions.filter(({ role }) => role !== 'city');
  const tonesIn = (strength: Emphasis): Tone[] =>
    TONES.filter((tone) =>
      divisions.some((region) => toneOf(region) === tone && emphasis(region.adcode) === strength),
    );
  const nameTone = (tone: Tone): LegendTone => {
    const strength = litBy && STRENGTHS.find((each) => tonesIn(each).includes(tone));
    return { tone, strength: strength ?? 'plain' };
  };
  const answer = (strength: 'lit' | 'dimmed', tones: readonly Tone[]): LegendAnswer[] => {
    const signs = shown.link && linkEmphasis === strength ? [...tones, 'link' as const] : tones;
    return litBy && signs.length > 0 ? [{ strength, words: `${litBy}-${strength}`, signs }] : [];
  };
  return {
    tones: shown.divisions
      ? TONES.filter((tone) => divisions.some((region) => toneOf(region) === tone)).map(nameTone)
      : [],
    answers: [
      ...answer('lit', tonesIn('lit')),
      ...answer('dimmed', shown.divisions ? tonesIn('dimmed') : []),
    ],
    cities: litBy
      ? regions
          .filter(({ role, adcode }) => role === 'city' && emphasis(adcode) === 'lit')
          .map((city) => endTone(city))
      : [],
  };
}
