import { describe, expect, test } from 'vitest';
import type { Region } from '../domain/region.ts';
import { insideRules, level0Looks } from './level0-style.ts';

const region = (adcode: string, role: Region['role'], parent: string): Region => ({
  adcode,
  name: adcode,
  nameEn: adcode,
  parent,
  role,
  areaKm2: 1,
  labelPoint: [0, 0],
  bbox: [0, 0, 1, 1],
  headline: null,
  summary: null,
  remark: null,
  leads: [],
  facts: [],
  articles: [],
});
const looks = level0Looks([
  region('410181', 'focus', '410100'),
  region('650502', 'focus', '650500'),
  region('410184', 'context', '410100'),
]);
const css = insideRules() + looks;
const rules = css.split('}').filter(Boolean);
/** A list of selectors without what stands in brackets, from the inside out. */
const withoutArguments = (selectors: string): string => {
  const shorter = selectors.replaceAll(/\([^()]*\)/g, '');
  return shorter === selectors ? selectors : withoutArguments(shorter);
};

describe('level 0’s own style', () => {
  test.each(['410181', '650502', '410184'])(
    'shows the selection of %s on the map and in the list',
    (adcode) => {
      const own = rules.filter((rule) => rule.includes(`#area-${adcode}:target) `)).join('}');
      expect(own).toContain(`[data-adcode="${adcode}"] path`);
      expect(own).toContain(`.names__link[href="#area-${adcode}"]`);
    },
  );

  test('paints a selected area in its own tone', () => {
    const fill = (adcode: string) =>
      rules.find((rule) => rule.includes(`#area-${adcode}:target) [data-adcode="${adcode}"] path`));
    expect(fill('410181')).toContain('var(--focus)');
    expect(fill('650502')).toContain('var(--aid)');
    expect(fill('410184')).toContain('var(--soft)');
  });

  test('ends where level 1 begins: every rule waits for a page without data-level', () => {
    expect(rules.length).toBeGreaterThanOrEqual(9);
    for (const rule of rules) expect(rule).toContain(':target');
    for (const rule of rules) {
      for (const selector of withoutArguments(rule.split('{')[0] ?? '').split(',')) {
        expect(selector).toMatch(/^:root:not /);
      }
    }
  });

  test('looks for its target child by child, never through the whole page', () => {
    for (const [, inside = ''] of css.matchAll(/:has\(([^)]*)\)/g))
      for (const path of inside.split(',')) expect(path).toMatch(/^(>[.#][\w-]+)*>?(?:[.#][\w-]+)?:target$/);
    expect(css).toContain(':has(');
  });

  test('can stand in a style element', () => {
    expect(css).not.toContain('<');
    expect(css.split('{').length).toBe(css.split('}').length);
  });
});
