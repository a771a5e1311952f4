import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { DEADLINE_MS, loadBoundaries, LoadError, loadPage, loadRivers } from './load.ts';

const GEO = new URL('../../public/geo/', import.meta.url);

/** A real server on this machine for the length of one test; returns the address of a file on it. */
async function serve(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new URL(`http://127.0.0.1:${port}/data/file.json`);
}
const body =
  (text: string | Buffer, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(text);
  };
/** What a load failed with; fails the test if it did not. */
async function failure(load: Promise<unknown>): Promise<LoadError> {
  const cause = await load.then(
    () => 'no failure',
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(LoadError);
  return cause as LoadError;
}

describe('loading', () => {
  test('gives the boundaries and rivers that the build serves', async () => {
    const city = await serve(body(await readFile(new URL('city.geojson', GEO))));
    expect((await loadBoundaries(city)).map(({ name }) => name)).toContain('巩义市');
    const rivers = await serve(body(await readFile(new URL('rivers.geojson', GEO))));
    expect((await loadRivers(rivers)).features.length).toBeGreaterThan(0);
  });

  test.each([404, 500, 503])('fails on status %i, and names file and status', async (status) => {
    const url = await serve(body('{"type":"FeatureCollection","features":[]}', status));
    expect((await failure(loadRivers(url))).message).toBe(`/data/file.json answered ${status}`);
  });

  test('fails on a file that is cut off, although its status is fine', async () => {
    const url = await serve(body('{"type":"FeatureCollection","features":[{"type":'));
    const { message, cause } = await failure(loadRivers(url));
    expect(message).toContain('/data/file.json could not be read');
    expect(cause).toBeInstanceOf(SyntaxError);
  });

  test('fails on a page of HTML, which hosts like to send instead of a missing file', async () => {
    const url = await serve(body('<!doctype html><title>Welcome</title>'));
    expect((await failure(loadPage(url))).message).toContain('could not be read');
  });

  test('fails when the connection breaks in the middle of the body', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"type":', () => response.destroy());
    });
    expect((await failure(loadBoundaries(url))).message).toContain('could not be read');
  });

  test('fails when nobody answers at all', async () => {
    const url = await serve((request) => request.socket.destroy());
    expect((await failure(loadPage(url))).message).toContain('could not be read');
  });

  test.each([
    ['page', loadPage, '{"lang":"zh","regions":[]}'],
    ['page', loadPage, 'null'],
    ['boundaries', loadBoundaries, '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'],
    ['rivers', loadRivers, '[]'],
  ] as const)('fails on well-formed JSON that is no %s file', async (_, load, text) => {
    const url = await serve(body(text));
    expect((await failure(load(url))).message).toBe('/data/file.json does not hold what was expected');
  });

  test('ends at once when it is called off, and says so', async () => {
    let asked = (): void => undefined;
    const request = new Promise<void>((resolve) => (asked = resolve));
    const url = await serve(() => asked()); // never answers
    const controller = new AbortController();
    const loading = failure(loadRivers(url, controller.signal));
    await request;
    controller.abort();
    expect((await loading).cause).toMatchObject({ name: 'AbortError' });
  });

  test.each([
    ['answers', () => undefined],
    ['ends its answer', (response: ServerResponse) => response.writeHead(200).write('{"type":')],
  ])('fails when nobody %s until the deadline', async (_, begin) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let asked = (): void => undefined;
    const request = new Promise<void>((resolve) => (asked = resolve));
    const url = await serve((_request, response) => {
      begin(response);
      asked();
    });
    let ended = false;
    const loading = failure(loadRivers(url)).finally(() => (ended = true));
    await request;
    await vi.advanceTimersByTimeAsync(DEADLINE_MS - 1);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await loading).message).toBe('/data/file.json took too long');
  });

  test('asks for nothing when it was called off before', async () => {
    let requests = 0;
    const url = await serve((_, response) => {
      requests++;
      response.end('{}');
    });
    await failure(loadRivers(url, AbortSignal.abort()));
    expect(requests).toBe(0);
  });
});
