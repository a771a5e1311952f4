import path from 'node:path';
import { parseAst } from 'vite';
import { readBuilt } from '../support/dist.ts';

/** Built scripts that a built script asks for: at once, and when it needs them. */
export interface Imports {
  readonly now: string[];
  readonly later: string[];
}

const isNode = (value: unknown): value is { type: string } & Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The address of an import: a string, or, after minifying, a template without places. */
function sourceOf({ source }: Record<string, unknown>): string[] {
  if (!isNode(source)) return [];
  if (typeof source['value'] === 'string') return [source['value']];
  const [text]: unknown[] = Array.isArray(source['quasis']) ? source['quasis'] : [];
  const cooked = isNode(text) && (text['value'] as { cooked?: string | null }).cooked;
  return cooked ? [cooked] : [];
}

/** Reads the imports of a built script from its syntax tree; addresses come back relative to the build's root. */
export function importsOf(file: string): Imports {
  const found: Imports = { now: [], later: [] };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(value.type)) found.now.push(...sourceOf(value));
    if (value.type === 'ImportExpression') found.later.push(...sourceOf(value));
    Object.values(value).forEach(visit);
  };
  visit(parseAst(readBuilt(file)).body);
  const resolve = (source: string): string => path.posix.join(path.posix.dirname(file), source);
  return { now: found.now.map(resolve), later: found.later.map(resolve) };
}
