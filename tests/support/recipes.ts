import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './dist.ts';

export const recipe = (name: string): string => readFileSync(path.join(PROJECT, 'deploy', name), 'utf8');

type Headers = Readonly<Record<string, string>>;
/** Headers that a recipe sends with a path, names in lower case. */
export type Recipe = (pathname: string) => Headers;

/** A pattern of paths in which `*` stands for anything. */
const matcher = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

const withoutComments = (text: string): string[] =>
  text.split('\n').filter((line) => !/^\s*#/.test(line) && line.trim() !== '');

/** `_headers`: a path, then its headers, indented. All rules that match hold; a header said twice is an error. */
export function readHeadersFile(text: string): Recipe {
  const rules: { path: RegExp; headers: [string, string][] }[] = [];
  for (const line of withoutComments(text)) {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header?.[1] && header[2]) rules.at(-1)?.headers.push([header[1].toLowerCase(), header[2]]);
    else if (line.startsWith('/')) rules.push({ path: matcher(line.trim()), headers: [] });
    else throw new Error(`Neither a path nor a header: ${line}`);
  }
  return (pathname) =>
    once(rules.filter(({ path: rule }) => rule.test(pathname)).flatMap(({ headers }) => headers));
}

/** A Caddyfile of one site: named path matchers, and `header` with or without one of them; not what errors have instead. */
export function readCaddyfile(text: string): Recipe {
  const matchers = new Map<string, (pathname: string) => boolean>([['', () => true]]);
  const rules: { matcher: string; header: [string, string] }[] = [];
  const blocks: string[] = [];
  for (const raw of withoutComments(text)) {
    const line = raw.trim();
    const named = /^(@\w+) (not )?path (.+)$/.exec(line);
    const single = /^header (@\w+) ([\w-]+) "(.+)"$/.exec(line);
    const inBlock = /^([\w-]+) "(.+)"$/.exec(line);
    const block = /^(map\.example|header|file_server|handle_errors) \{$/.exec(line)?.[1];
    if (block) blocks.push(block);
    else if (line === '}') blocks.pop();
    else if (blocks.includes('handle_errors')) continue;
    else if (named?.[1] && named[3]) {
      const paths = named[3].split(' ').map(matcher);
      const isNegated = named[2] !== undefined;
      matchers.set(named[1], (pathname) => paths.some((each) => each.test(pathname)) !== isNegated);
    } else if (single?.[1] && single[2] && single[3])
      rules.push({ matcher: single[1], header: [single[2].toLowerCase(), single[3]] });
    else if (blocks.at(-1) === 'header' && inBlock?.[1] && inBlock[2])
      rules.push({ matcher: '', header: [inBlock[1].toLowerCase(), inBlock[2]] });
    else if (!/^(root \* |encode |precompressed |file_server$)/.test(line))
      throw new Error(`Unknown: ${line}`);
  }
  return (pathname) =>
    once(rules.filter(({ matcher: name }) => matchers.get(name)?.(pathname)).map(({ header }) => header));
}

/** nginx: `add_header` of the server with a page that is there, and the maps that values come from. An empty one is not sent. */
export function readNginx(text: string): Recipe {
  const maps = new Map(
    [...text.matchAll(/^map \$(\w+) \$(\w+) \{([^}]*)\}/gm)].map(
      ([, source = '', target = '', rows = '']) => [
        target,
        { source, rows: [...rows.matchAll(/^\s*("[^"]+"|\S+)\s+"?([^";]*)"?;/gm)].map(readRow) },
      ],
    ),
  );
  const valueOf = (name: string, pathname: string): string => {
    if (name === 'uri') return pathname;
    if (name === 'status') return '200';
    const { source, rows } = maps.get(name) ?? { source: '', rows: [] };
    if (source === '') return '';
    const from = valueOf(source, pathname);
    const found = rows.find(({ key }) => (key instanceof RegExp ? key.test(from) : key === from));
    const value = (found ?? rows.find(({ key }) => key === 'default'))?.value ?? '';
    return value.startsWith('$') ? valueOf(value.slice(1), pathname) : value;
  };
  const headers = [...text.matchAll(/add_header ([\w-]+) (?:"([^"]+)"|\$(\w+))( always)?;/g)];
  return (pathname) =>
    once(
      headers
        .map(([, name = '', value, variable = '']): [string, string] => [
          name.toLowerCase(),
          value ?? valueOf(variable, pathname),
        ])
        .filter(([, value]) => value !== ''),
    );
}

/** A row of a map: its key, a pattern after `~`, and its value. */
function readRow([, quoted = '', value = '']: RegExpMatchArray): { key: RegExp | string; value: string } {
  const key = quoted.replace(/^"(.*)"$/, '$1');
  const pattern = /^~\*?(.*)$/.exec(key)?.[1];
  return { key: pattern === undefined ? key : new RegExp(pattern), value };
}

function once(headers: readonly (readonly [string, string])[]): Headers {
  const names = headers.map(([name]) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`Sent twice: ${twice.join(', ')}`);
  return Object.fromEntries(headers);
}
