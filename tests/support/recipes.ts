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

/** A Caddyfile of one site: named path matchers, and `header` with or without one of them. */
export function readCaddyfile(text: string): Recipe {
  const matchers = new Map<string, (pathname: string) => boolean>([['', () => true]]);
  const rules: { matcher: string; header: [string, string] }[] = [];
  let isInBlock = false;
  for (const raw of withoutComments(text)) {
    const line = raw.trim();
    const named = /^(@\w+) (not )?path (.+)$/.exec(line);
    const single = /^header (@\w+) ([\w-]+) "(.+)"$/.exec(line);
    const inBlock = isInBlock ? /^([\w-]+) "(.+)"$/.exec(line) : null;
    if (named?.[1] && named[3]) {
      const paths = named[3].split(' ').map(matcher);
      const isNegated = named[2] !== undefined;
      matchers.set(named[1], (pathname) => paths.some((each) => each.test(pathname)) !== isNegated);
    } else if (single?.[1] && single[2] && single[3])
      rules.push({ matcher: single[1], header: [single[2].toLowerCase(), single[3]] });
    else if (inBlock?.[1] && inBlock[2])
      rules.push({ matcher: '', header: [inBlock[1].toLowerCase(), inBlock[2]] });
    else if (line === 'header {') isInBlock = true;
    else if (line === '}') isInBlock = false;
    else if (!/^(map\.example \{|root \* |encode |file_server$)/.test(line))
      throw new Error(`Unknown: ${line}`);
  }
  return (pathname) =>
    once(rules.filter(({ matcher: name }) => matchers.get(name)?.(pathname)).map(({ header }) => header));
}

/** nginx: `add_header` of the server, and the one map that a value comes from. */
export function readNginx(text: string): Recipe {
  const cache = [
    ...(/map \$uri \$zhengha_cache \{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(/(\S+)\s+"([^"]+)";/g),
  ];
  const headers = [...text.matchAll(/add_header ([\w-]+) (?:"([^"]+)"|(\$\w+)) always;/g)];
  const cached = (pathname: string): string => {
    const found = cache.find(([, key = '']) =>
      key.startsWith('~') ? new RegExp(key.slice(1)).test(pathname) : key === pathname,
    );
    return (found ?? cache.find(([, key]) => key === 'default'))?.[2] ?? '';
  };
  return (pathname) =>
    once(
      headers.map(([, name = '', value]): [string, string] => [
        name.toLowerCase(),
        value ?? cached(pathname),
      ]),
    );
}

function once(headers: readonly (readonly [string, string])[]): Headers {
  const names = headers.map(([name]) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`Sent twice: ${twice.join(', ')}`);
  return Object.fromEntries(headers);
}
