import * as v from 'valibot';
import { GeneratorDataSchema, type GeneratorData } from '../domain/generator-copy.ts';
import { load } from './load.ts';

/** The words of the page that makes embed codes. */
export const loadGenerator = (url: URL, signal: AbortSignal | null = null): Promise<GeneratorData> =>
  load(url, (input) => v.parse(GeneratorDataSchema, input), signal);
