import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BUILD = fileURLToPath(new URL('./build.ts', import.meta.url));
const FIXTURE = fileURLToPath(new URL('./fixtures/tianditu.geojson', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx/cli');

/** Runs that fail only: they write nothing, so the boundaries of a real build stay as they are. */
function build(...words: string[]): { code: number | null; out: string; errors: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, BUILD, ...words], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, errors: stderr.split('\n').filter((line) => line.startsWith('- ')) };
}

test('every problem is reported at once, and the exit code is 1', { timeout: 30_000 }, () => {
  const { code, out, errors } = build('--source', 'tianditu', FIXTURE);
  expect(code).toBe(1);
  expect(errors.length).toBeGreaterThanOrEqual(13);
  expect(errors).toContainEqual(
    expect.stringMatching(/^- 410181 巩义市 measures .* expected 1039\.9 ± 3 % \(column tianditu\)/),
  );
  expect(out).toContain('新星市 (659011) was found');
  expect(out).toContain('Moved against the default source:');
});

test('an unknown word is refused before anything is read', { timeout: 30_000 }, () => {
  const { code, out, errors } = build('--fast');
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(errors).toEqual(['- Unknown argument "--fast"; expected nothing, or --source tianditu <file>.']);
});
