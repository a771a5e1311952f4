import type { LineOf, Problem } from '../content/index.ts';

/** A file that was read, with its name. */
interface Named {
  readonly file: string;
  readonly lineOf: LineOf;
}

/** Steps or scenes whose id an earlier one has. */
export function takenIds(
  key: 'steps' | 'scenes',
  all: readonly { readonly id: string }[],
  { file, lineOf }: Named,
): Problem[] {
  return all.flatMap(({ id }, at) => {
    const first = all.findIndex((each) => each.id === id);
    if (first === at) return [];
    const line = lineOf([key, at, 'id']);
    const also = `${file}:${lineOf([key, first, 'id'])} has it too`;
    return [{ file, line, message: `${key}[${at}].id is "${id}" (${also}), expected an id of its own` }];
  });
}
