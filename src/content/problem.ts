/** One thing an editor has to mend, with the place where it stands. */
export interface Problem {
  readonly file: string;
  /** Counted from 1, as editors count. */
  readonly line: number;
  /** One sentence: what was found, what was expected. */
  readonly message: string;
}

/** The problem as one line that an editor can click on: `file:line: sentence`. */
export function describeProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** Problems in the order of their files and lines. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
