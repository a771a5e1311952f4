import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import CompareEntry from './CompareEntry.svelte';
import { COPY, region, words } from './fixture.ts';

test('the way to a comparison keeps its place before there is a script, and offers nothing yet', () => {
  const regions = [region('410102', '中原区'), region('410103', '二七区')];
  const own = regions[0] ?? region('410102', '中原区');
  const { body } = render(CompareEntry, {
    props: { region: own, regions, open: true, onCompare: () => undefined, copy: COPY },
  });
  expect(body).toMatch(/<div class="compare-entry">/);
  expect(words(body)).toBe('');
});
