import type { BoundarySource } from '../src/domain/boundary-source.ts';
import type { Problem } from './area.ts';

/** What one run builds from. */
export type Choice =
  | { readonly source: Extract<BoundarySource, 'datav'> }
  | { readonly source: Extract<BoundarySource, 'tianditu'>; readonly file: string };

const USAGE = 'expected nothing, --source tianditu <file>, or --source datav';

/** The command line's words as a choice of source, or one sentence on what was wrong with them; no words mean `last`. */
export function parseArguments(words: readonly string[], last: Choice | Problem): Choice | Problem {
  const [flag, source, file, ...rest] = words;
  if (flag === undefined) return last;
  if (flag !== '--source') return `Unknown argument ${JSON.stringify(flag)}; ${USAGE}.`;
  if (source === 'datav' && file === undefined) return { source };
  if (source !== 'tianditu') return `Unknown source ${JSON.stringify(source ?? '')}; ${USAGE}.`;
  if (file === undefined) return `--source tianditu names no file; ${USAGE}.`;
  if (rest.length > 0) return `Unknown argument ${JSON.stringify(rest[0])}; ${USAGE}.`;
  return { source, file };
}
