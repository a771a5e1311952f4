import type { Problem } from './area.ts';
import type { SourceName } from './sources.ts';

/** What one run builds from. */
export type Choice =
  | { readonly source: Extract<SourceName, 'datav'> }
  | { readonly source: Extract<SourceName, 'tianditu'>; readonly file: string };

const USAGE = 'expected nothing, or --source tianditu <file>';

/** The command line's words as a choice of source, or one sentence on what was wrong with them. */
export function parseArguments(words: readonly string[]): Choice | Problem {
  const [flag, source, file, ...rest] = words;
  if (flag === undefined) return { source: 'datav' };
  if (flag !== '--source') return `Unknown argument ${JSON.stringify(flag)}; ${USAGE}.`;
  if (source === 'datav' && file === undefined) return { source };
  if (source !== 'tianditu') return `Unknown source ${JSON.stringify(source ?? '')}; ${USAGE}.`;
  if (file === undefined) return `--source tianditu names no file; ${USAGE}.`;
  if (rest.length > 0) return `Unknown argument ${JSON.stringify(rest[0])}; ${USAGE}.`;
  return { source, file };
}
