import { describe, expect, test } from 'vitest';
import { chunksOf } from './chunks.ts';
import { WORKER_NAME } from './one-maplibre.ts';

const MANIFEST = {
  'index.html': { file: 'assets/entry.js', css: ['assets/page.css'] },
  'src/app.ts': { file: 'assets/app.js', imports: ['_shared.js', 'index.html'] },
  '_shared.js': { file: 'assets/shared.js' },
  'src/level2.svelte.ts': {
    file: 'assets/level2.js',
    css: ['assets/level2.css'],
    imports: ['_shared.js', 'src/app.ts', '_maplibre.js'],
  },
  '_maplibre.js': { file: 'assets/maplibre.js' },
  'node_modules/worker.ts': { file: 'assets/worker.js', name: WORKER_NAME, imports: ['_maplibre.js'] },
};

describe('what a page asks for ahead of time', () => {
  test('is level 1’s scripts without the entry, which the page has anyway', () => {
    expect(chunksOf(MANIFEST).app).toEqual(['assets/app.js', 'assets/shared.js']);
  });

  test('is of level 2 what level 1 does not bring, its worker apart', () => {
    const { level2, level2Worker } = chunksOf(MANIFEST);
    expect(level2).toEqual(['assets/level2.js', 'assets/level2.css', 'assets/maplibre.js']);
    expect(level2Worker).toBe('assets/worker.js');
  });

  test('is a matter of a manifest that can be read', () => {
    expect(() => chunksOf({ 'src/app.ts': { css: [] } })).toThrow();
  });
});
