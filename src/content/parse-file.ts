import * as v from 'valibot';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { describeExpected, describeFound, sentence, type Path } from './describe.ts';
import { misshapes, type Misshape } from './misshapes.ts';
import type { Problem } from './problem.ts';

/** Finds the line of a path; where the path ends early, the line of the nearest thing around it. */
export type LineOf = (path: Path) => number;

/** Either the typed value of a file or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly lineOf: LineOf }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Characters nobody sees on screen, which no editor means to type. */
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00A0\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF\uFFFD]/u; // prettier-ignore

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return offset;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

function invisibleCharacters(file: string, text: string): Problem[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => {
    const code = INVISIBLE.exec(line)?.[0]?.codePointAt(0);
    if (code === undefined) return [];
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ file, line: at + 1, message: `the line holds the character ${name}, expected visible text` }];
  });
}

function toValue(document: Document): { value: unknown } | { reason: string } {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** Everything in a value that is not what the schema asks, at most one sentence for each key. */
function misfits(
  schema: v.GenericSchema,
  value: unknown,
  issues: readonly v.BaseIssue<unknown>[],
): Misshape[] {
  const shapes = misshapes(schema, value);
  const told = new Set(shapes.map(({ path }) => JSON.stringify(path)));
  const others = issues.flatMap((issue) => {
    const path = pathOf(issue);
    if (path.some((_, at) => told.has(JSON.stringify(path.slice(0, at))))) return [];
    if (told.has(JSON.stringify(path))) return [];
    told.add(JSON.stringify(path));
    const missing = issue.type.endsWith('object') && issue.input === undefined && issue.expected !== 'Object';
    const expected = missing ? `the key ${String(path.at(-1))}` : describeExpected(issue);
    return [{ path, message: sentence(path, describeFound(issue.input), expected) }];
  });
  return [...shapes, ...others];
}

/**
 * Reads one YAML (or JSON) text against a schema: the typed value, or every problem with its line.
 * Never throws. A byte order mark at the very start is allowed, as some editors write one.
 */
export function parseFile<const S extends v.GenericSchema>(
  schema: S,
  file: string,
  text: string,
): Parsed<v.InferOutput<S>> {
  const language = file.endsWith('.json') ? 'JSON' : 'YAML';
  const source = text.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const lineOf: LineOf = (path) => at(offsetOf(document, path));

  const broken = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    file,
    line: at(pos[0]),
    message: `the text cannot be read (${message.split('\n')[0] ?? message}), expected ${language}`,
  }));
  const invisible = invisibleCharacters(file, source);
  if (broken.length + invisible.length > 0) return { ok: false, problems: [...broken, ...invisible] };

  const read = toValue(document);
  if ('reason' in read) {
    return { ok: false, problems: [{ file, line: 1, message: `the text cannot be read (${read.reason}), expected ${language}` }] }; // prettier-ignore
  }
  const result = v.safeParse(schema, read.value);
  const wrong = misfits(schema, read.value, result.success ? [] : result.issues);
  if (result.success && wrong.length === 0) return { ok: true, value: result.output, lineOf };
  const problems = wrong.map(({ path, message }) => ({ file, line: lineOf(path), message }));
  return { ok: false, problems };
}
