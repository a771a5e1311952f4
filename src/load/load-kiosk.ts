import * as v from 'valibot';
import { BuildSchema, KioskDataSchema, type Build, type KioskData } from '../domain/kiosk.ts';
import { load } from './load.ts';

/** The tour and the words of the kiosk. */
export const loadKiosk = (url: URL, signal: AbortSignal | null = null): Promise<KioskData> =>
  load(url, (input) => v.parse(KioskDataSchema, input), signal);

/** What the server has at present: a kiosk asks now and then. */
export const loadBuild = (url: URL, signal: AbortSignal | null = null): Promise<Build> =>
  load(url, (input) => v.parse(BuildSchema, input), signal);
