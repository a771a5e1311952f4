import * as v from 'valibot';

type Path = readonly (string | number)[];

/** What a rule has against one part of what it reads. */
export interface Fault {
  readonly path: Path;
  /** What was expected there, as the end of a sentence. */
  readonly expected: string;
}

/**
 * A rule between parts of an object. It is tried as soon as the parts it reads are right, whatever else is wrong, and
 * blames the part itself, not the object around it. `reads` are paths; `$` is any place in a list.
 */
export const rule = <Input extends object>(reads: readonly Path[], faults: (input: Input) => Fault[]) =>
  v.rawCheck<Input>(({ dataset, addIssue }) => {
    if (reads.some((path) => dataset.issues?.some((issue) => meets(path, issue)))) return;
    // A part that is missing may stand beside it under a misspelt name, which was told.
    const isMisspelt = dataset.issues?.some(
      ({ path, expected }) => path?.length === 1 && expected === 'never',
    );
    for (const { path, expected } of faults(dataset.value as Input)) {
      const items = itemsOf(dataset.value, path);
      if (isMisspelt && items?.at(-1)?.value === undefined) continue;
      addIssue({ message: expected, input: items?.at(-1)?.value, path: items });
    }
  });

/** Whether an issue is about a part of what a path leads to, or about something around it. */
function meets(path: Path, issue: v.BaseIssue<unknown>): boolean {
  const items = issue.path ?? [];
  return path.every((step, at) => {
    const item = items[at];
    return item === undefined || (step === '$' ? typeof item.key === 'number' : item.key === step);
  });
}

function itemsOf(input: unknown, path: Path): [v.IssuePathItem, ...v.IssuePathItem[]] | undefined {
  let around = input;
  const [first, ...rest] = path.map((key): v.IssuePathItem => {
    const value = (around as Record<string | number, unknown> | undefined)?.[key];
    const item = { type: 'unknown', origin: 'value', input: around, key, value } as const;
    around = value;
    return item;
  });
  return first && [first, ...rest];
}
