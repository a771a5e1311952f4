import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/dist.ts';

/**
 * dependency-cruiser sees a component after its types were taken out, so it misses `import type`. The table's rows that
 * hold components are read here from their source.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  map: ['map', 'domain', 'state'],
  ui: ['ui', 'domain', 'state'],
  share: ['share', 'domain', 'state', 'map', 'ui'],
};

const components = readdirSync(path.join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte') && file.includes(path.sep))
  .map((file) => file.split(path.sep).join('/'));

test('there are components, and each stands in a folder that has a row in the table', () => {
  expect(components.length).toBeGreaterThan(10);
  expect(components.filter((file) => !/^(map|ui|share|embed|kiosk)\//.test(file))).toEqual([]);
});

test.each(components)('%s imports only what its folder may', (file) => {
  const source = readFileSync(path.join(PROJECT, 'src', file), 'utf8');
  const allowed = MAY_IMPORT[file.split('/')[0] ?? ''] ?? ['domain', 'state', 'map', 'ui', 'embed', 'kiosk'];
  const ours = [...source.matchAll(/\bfrom\s+'(\.[^']+)'/g)].map(([, to = '']) =>
    path.posix.join('src', path.posix.dirname(file), to),
  );
  expect(ours.filter((to) => !allowed.some((folder) => to.startsWith(`src/${folder}/`)))).toEqual([]);
});
