import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAPER } from './paper.ts';

test('the colours of what is sent on are the page’s own, on light paper', () => {
  const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const light = css.slice(0, css.indexOf('@media'));
  for (const [name, colour] of Object.entries(PAPER)) expect(light).toContain(`--${name}: ${colour};`);
});
