import type { AidStory } from '../domain/aid-story.ts';
import type { Region } from '../domain/region.ts';

/** Characters a visitor may want to read of an area. */
export function charactersOf({ headline, summary, remark, facts }: Region): number {
  const words = facts.map(({ label, value }) => label + (value?.text ?? ''));
  return [headline ?? '', summary ?? '', remark ?? '', ...words].join('').length;
}

/** Characters of the aid story. */
export const charactersOfAid = ({ steps }: AidStory): number =>
  steps.reduce((sum, { title, text }) => sum + title.length + text.length, 0);
