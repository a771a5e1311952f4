import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLACE_SPACING } from '../../domain/frame.ts';

test('names of places are as wide on the page as they are laid out', () => {
  const css = readFileSync(new URL('../../styles/map.css', import.meta.url), 'utf8');
  const [, rule = ''] = /\.place-name \{([^}]*)\}/.exec(css) ?? [];
  expect(rule).toContain(`letter-spacing: ${PLACE_SPACING}em;`);
});
