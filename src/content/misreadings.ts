/** What the machine that read the page got wrong, and what is printed in all likelihood (see NOTES.md). */
export interface Misreading {
  readonly wrong: string;
  readonly right: string;
}

/** Misreadings that must never reach a reader. */
export const MISREADINGS: readonly Misreading[] = [
  { wrong: '第十一个五年规划', right: '第十五个五年规划' },
  { wrong: '撤向', right: '撒向' },
  { wrong: '健全全上下', right: '健全上下' },
];
