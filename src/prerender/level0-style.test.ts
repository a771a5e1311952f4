import { describe, expect, test } from 'vitest';
import type { Topic } from '../domain/vocabulary.ts';
import { fact, region } from '../ui/fixture.ts';
import { insideRules, level0Looks, YIZHOU_RULES } from './level0-style.ts';

const about = (topic: Topic) => ({ facts: [fact(topic, { topic })] });
const looks = level0Looks([
  region('410181', '巩义市', about('industry')),
  region('650502', '伊州区', { parent: '650500', ...about('aid') }),
  region('410184', '新郑市', { role: 'context' }),
]);
const css = insideRules() + looks + YIZHOU_RULES;
const rules = css
  .replaceAll(/@media[^{]*\{/g, '')
  .split('}')
  .filter(Boolean);
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

  test('lights the areas with a topic in their own tone, and takes the others back, as level 1 does', () => {
    const lit = (topic: Topic) => rules.find((rule) => rule.includes(`#topic-${topic}:target)~`));
    expect(lit('industry')).toMatch(
      /~\.story :is\(\[data-adcode="410181"\]\) path[^]*\{fill:var\(--focus-lit\);fill-opacity:1$/,
    );
    expect(lit('aid')).toMatch(
      /~\.story :is\(\[data-adcode="650502"\]\) path[^]*\{fill:var\(--aid-lit\);fill-opacity:1$/,
    );
    expect(css).toContain('.topics:has(>.topics__list>:target)~.story [data-adcode] path{fill-opacity:.55}');
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
