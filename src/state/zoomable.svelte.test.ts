import { expect, test } from 'vitest';
import { Zoomable } from './zoomable.svelte.ts';

test('nothing is offered until somebody can load it', async () => {
  const zoomable = new Zoomable();
  await zoomable.accept();
  expect(zoomable.state).toBe('none');
});

test('an offer is taken once, says that it is loading, and is over then', async () => {
  const zoomable = new Zoomable();
  let loads = 0;
  let done = (): void => undefined;
  zoomable.offer(() => {
    loads++;
    return new Promise<void>((resolve) => (done = resolve));
  });
  expect(zoomable.state).toBe('offered');
  const taken = zoomable.accept();
  void zoomable.accept();
  expect([zoomable.state, loads]).toEqual(['loading', 1]);
  done();
  await taken;
  expect(zoomable.state).toBe('none');
});
