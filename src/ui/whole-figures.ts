const BEFORE = '(?:突破|超过|累计|高达|仅|近|约|达)*';
const AFTER = '余?[万亿]*(?:元|人|项|名|岁|年|月|日|%|个(?:方面)?|平方公里|公里)(?:以上)?';
const FIGURE = new RegExp(`(${BEFORE}\\d[\\d.,]*${AFTER})`, 'u');

/**
 * A Chinese text around its figures, each with its qualifier and unit: words at even places, figures at odd ones. Chinese
 * breaks a line between any two characters, and a figure is read in one. Other languages break at spaces.
 */
export const aroundFigures = (text: string): string[] => text.split(FIGURE);
