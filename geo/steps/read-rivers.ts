import type { LonLat } from '../../src/domain/boundary.ts';
import type { Problem } from '../area.ts';

/** One river segment of the extract. */
export interface RiverSegment {
  /** Place in the file, from 1: what SOURCES.md and the names go by. */
  readonly number: number;
  /** Rank in the World Data Bank II, 1 for the largest. */
  readonly level: number;
  readonly line: readonly LonLat[];
}

/**
 * Segments of a GMT multi-segment text: a header line `> River Bin # n, Level n` and one `longitude TAB latitude` a line
 * below it. A line of any other form is a problem of its own; segments are numbered as in the file.
 */
export function readRivers(
  text: string,
  file: string,
): { readonly segments: RiverSegment[]; readonly problems: Problem[] } {
  const segments: (RiverSegment & { line: LonLat[] })[] = [];
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((row, index) => {
    if (row === '' || row.startsWith('#')) return;
    const level = /^> River Bin # \d+, Level (\d+)$/.exec(row)?.[1];
    if (level) {
      segments.push({ number: segments.length + 1, level: Number(level), line: [] });
      return;
    }
    const position = readPosition(row);
    const current = segments.at(-1);
    if (position && current) current.line.push(position);
    else {
      problems.push(
        `${file}, line ${index + 1}: found ${JSON.stringify(row.slice(0, 60))}; expected "> River Bin # n, Level n" or a position below it.`,
      );
    }
  });
  return { segments, problems };
}

function readPosition(row: string): LonLat | undefined {
  const [, lon, lat] = /^(-?\d+(?:\.\d+)?)\t(-?\d+(?:\.\d+)?)$/.exec(row) ?? [];
  return lon === undefined || lat === undefined ? undefined : [Number(lon), Number(lat)];
}
