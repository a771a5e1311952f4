/** One thing an editor has to mend, with the place where it stands. */
export interface Problem {
  readonly file: string;
  /** Counted from 1, as editors count; `null` where it is not about any one line. */
  readonly line: number | null;
  /** One sentence: what was found, what was expected. */
  readonly message: string;
}

/** The problem as one line that an editor can click on: `file:line: sentence`, or `file: sentence`. */
export function describeProblem({ file, line, message }: Problem): string {
  return `${file}:${line === null ? '' : `${line}:`} ${message}`;
}

/** Problems in the order of their files and lines, those about a whole file first. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
}
