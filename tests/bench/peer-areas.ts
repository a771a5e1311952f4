import type { PageData } from '../../src/domain/page-data.ts';
import type { PeerArea } from './peers/shared/area.ts';

/** The text of our page's areas in the shape the peers show. */
export const peerAreas = ({ regions, copy }: PageData): PeerArea[] =>
  regions.map(({ adcode, name, role, headline, summary, facts }) => ({
    adcode,
    name,
    role,
    headline,
    summary,
    facts: facts.map(({ kind, period, label, value }) => ({
      kind,
      period: copy.periods[period],
      label,
      value: value?.text ?? '',
    })),
  }));
