import type { Locator } from 'playwright-core';

/** How many times as large as the words around them numbers are set. */
export const timesTheWords = (numbers: Locator): Promise<number[]> =>
  numbers.evaluateAll((all) => {
    const size = (of: Element): number => parseFloat(getComputedStyle(of).fontSize);
    return all.map((number) => size(number) / size(number.parentElement ?? number));
  });
