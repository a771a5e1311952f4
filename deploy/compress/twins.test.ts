import { expect, test } from 'vitest';
import { isTwin } from './twins.ts';

test('a twin is told by its name, whole path or not', () => {
  expect(['embed.js.br', 'embed/index.html.gz', '/srv/dist/icon.svg.br'].filter(isTwin)).toHaveLength(3);
  expect(['embed.js', 'share/zh/index.png', 'br', 'gz/index.html', 'a.broken'].filter(isTwin)).toEqual([]);
});
