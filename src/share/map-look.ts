import type { Region } from '../domain/region.ts';
import { toneOf, type Tone } from '../map/tone.ts';
import type { Emphasis, Selection } from '../state/select.ts';
import type { Paint } from './paper.ts';
import type { TextMark } from './sheet.ts';

const STRONG = { focus: 'focus', aid: 'aid', land: 'soft' } as const satisfies Record<Tone, Paint>;
const PLAIN = { focus: 'focus-tint', aid: 'aid-tint', land: 'land' } as const satisfies Record<Tone, Paint>;
const LIT = { focus: 'focus-lit', aid: 'aid-lit', land: 'land-lit' } as const satisfies Record<Tone, Paint>;
const WORDS = { focus: 'focus-ink', aid: 'aid-ink', land: 'soft' } as const satisfies Record<Tone, Paint>;

/** How strongly an area that steps back is painted: as in `styles/map.css`. */
const DIMMED = 0.55;

/** An area's surface, as the page paints it on light paper. */
export function surface(tone: Tone, emphasis: Emphasis): { fill: Paint; fillOpacity?: number } {
  if (emphasis === 'selected') return { fill: STRONG[tone] };
  if (emphasis === 'lit') return { fill: LIT[tone] };
  return emphasis === 'dimmed' ? { fill: PLAIN[tone], fillOpacity: DIMMED } : { fill: PLAIN[tone] };
}

/** An area's name, as the page sets it: serif and bold where the story is, with a rim in the colour behind. */
export function nameLook(
  tone: Tone,
  emphasis: Emphasis,
  isOnPaper: boolean,
): Pick<TextMark, 'voice' | 'bold' | 'fill' | 'halo'> {
  const voice = { voice: tone === 'land' ? 'sans' : 'serif', bold: tone !== 'land' } as const;
  if (isOnPaper) return { ...voice, fill: emphasis === 'selected' ? 'ink' : WORDS[tone], halo: 'paper' };
  if (emphasis === 'selected') return { ...voice, fill: 'on-strong', halo: STRONG[tone] };
  return { ...voice, fill: WORDS[tone], halo: emphasis === 'lit' ? LIT[tone] : PLAIN[tone] };
}

/** The aid link as a step of the story lights it, as in `styles/link.css`; the width in the sheet's units. */
export function linkLook(emphasis: Selection['linkEmphasis']): { strokeWidth: number; opacity: number } {
  return { strokeWidth: emphasis === 'lit' ? 8 : 3.5, opacity: emphasis === 'dimmed' ? 0.4 : 1 };
}

/** What an area's headline is set in: soft where the words are ours, because nothing was reported. */
export function headlinePaint(region: Region | null): Paint {
  if (!region?.headline) return 'soft';
  return toneOf(region) === 'aid' ? 'aid' : 'focus';
}
