import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAPER } from './paper.ts';
import { FILE_VOICES } from './voices.ts';

const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const light = css.slice(0, css.indexOf('@media'));

test('the colours of what is sent on are the page’s own, on light paper', () => {
  for (const [name, colour] of Object.entries(PAPER)) expect(light).toContain(`--${name}: ${colour};`);
});

test('the families of files that stand by themselves are the first of the page’s own', () => {
  const stacks = light.replaceAll(/([,:])\s+/g, '$1');
  for (const [voice, families] of Object.entries(FILE_VOICES))
    expect(stacks).toContain(`--${voice}:${families},`);
});
