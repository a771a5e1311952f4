import { describePath, type Path } from './describe.ts';
import { MISREADINGS } from './misreadings.ts';
import { fingerprint } from './normalise.ts';
import type { LineOf } from './parse-file.ts';
import type { Problem } from './problem.ts';

/** A file that was read, as far as its texts go. */
interface ReadTexts {
  readonly file: string;
  readonly value: unknown;
  readonly lineOf: LineOf;
}

/** The title line exactly as in the source text, which no reader sees. */
const NOT_SHOWN = 'anchor';

/** Known misreadings of the machine that stand in any text of a file, whatever its shape. */
export function checkMisreadings({ file, value, lineOf }: ReadTexts): Problem[] {
  return textsIn(value).flatMap(([path, text]) =>
    MISREADINGS.filter(({ wrong }) => fingerprint(text).includes(wrong)).map(({ wrong, right }) => ({
      file,
      line: lineOf(path),
      message: `${describePath(path)} holds the misreading 「${wrong}」, expected 「${right}」 or other words`,
    })),
  );
}

function textsIn(value: unknown, path: Path = []): [path: Path, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each, at) => textsIn(each, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === NOT_SHOWN ? [] : textsIn(each, [...path, key]),
  );
}
