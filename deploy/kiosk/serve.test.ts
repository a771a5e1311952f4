import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './serve.mjs';

describe('the kiosk’s own server', () => {
  let folder: string;
  let server: Server;
  let port: number;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zhengha-serve-'));
    mkdirSync(path.join(folder, 'dist/kiosk'), { recursive: true });
    writeFileSync(path.join(folder, 'dist/kiosk/index.html'), '<p>展厅</p>');
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    server = await serve(path.join(folder, 'dist'), 0);
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  /** The status and body of an address as it is written, which `fetch` would tidy up. */
  const ask = (
    address: string,
    method = 'GET',
    headers = {},
  ): Promise<{ status: number; body: string; etag: string }> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: address, method, headers }, (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, etag: response.headers.etag ?? '' }),
        );
      })
        .on('error', reject)
        .end();
    });

  test('answers a folder with its index, whatever the query', async () => {
    expect(await ask('/kiosk/?id=hall-3')).toMatchObject({ status: 200, body: '<p>展厅</p>' });
  });

  test('sends nothing twice that did not change', async () => {
    const { etag } = await ask('/kiosk/');
    expect(await ask('/kiosk/', 'GET', { 'If-None-Match': etag })).toMatchObject({ status: 304, body: '' });
  });

  test.for(['/../secret.txt', '/%2e%2e/secret.txt', '/kiosk/../../secret.txt', '/..%2fsecret.txt', '//secret.txt', '/%00', '/%'])(
    'gives nothing from outside of its folder for %s',
    async (address) => {
      const { status, body } = await ask(address);
      expect([status, body]).toEqual([404, 'Not found']);
    },
  ); // prettier-ignore

  test('takes nothing', async () => {
    expect((await ask('/kiosk/', 'POST')).status).toBe(405);
  });

  test('is there for this machine alone', () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
  });
});
