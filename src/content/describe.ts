import type * as v from 'valibot';

/** Keys and indexes from the root of a file to one value. */
export type Path = readonly (string | number)[];

const FOUND_MAX = 60;

const shorten = (text: string): string =>
  text.length > FOUND_MAX ? `${text.slice(0, FOUND_MAX - 1)}…` : text;

/** A path as an editor reads it: `facts[2].value.unit`, or `the file` for the root. */
export function describePath(path: Path): string {
  if (path.length === 0) return 'the file';
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

/** What stands in the file, shortened so that the sentence stays one line. */
export function describeFound(input: unknown): string {
  if (input === undefined) return 'missing';
  if (input === null) return 'empty';
  if (typeof input === 'string') return shorten(JSON.stringify(input));
  if (typeof input === 'number' || typeof input === 'bigint') return `the number ${input}`;
  if (typeof input === 'boolean') return `the value ${input}`;
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return shorten(`a mapping of ${Object.keys(input).join(', ') || 'nothing'}`);
  return `a ${typeof input}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text (in quotes where it looks like a number)',
  number: 'a number',
  boolean: 'true or false',
  integer: 'a whole number',
  Array: 'a list',
  Object: 'a mapping',
};

const CHECKS: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  finite: 'a finite number',
  url: 'an address such as https://example.com/',
  iso_date: 'a date such as 2026-01-31',
};

/** What the schema wanted, from a message of our own, a known check, or the type's name. */
export function describeExpected(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  const check = CHECKS[issue.type];
  if (check !== undefined) return check;
  const expected = issue.expected ?? issue.type.replaceAll('_', ' ');
  const type = TYPES[expected];
  if (type !== undefined) return type;
  // Empty text is a text as well; named alone it would be a blank in the sentence.
  const options = expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .filter((option) => option !== '""');
  const words = options.map((option) => TYPES[option] ?? option.replace(/^"(.*)"$/, '$1'));
  return words.length === 1 ? words.join('') : `one of ${words.join(', ')}`;
}

/** The sentence of one problem: where, what was found, what was expected. */
export function sentence(path: Path, found: string, expected: string): string {
  return `${describePath(path)} is ${found}, expected ${expected}`;
}
