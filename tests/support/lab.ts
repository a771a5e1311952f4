import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PROJECT } from './dist.ts';

/** Host pages of other sites, in memory, with the released listeners from npm. */
export interface Lab {
  /** Absolute address of the host's root, ending in `/`: another site than the build's. */
  readonly url: string;
  /** Puts a page at a path; `headers` are those of its answer. */
  readonly put: (name: string, html: string, headers?: Readonly<Record<string, string>>) => string;
  readonly close: () => Promise<void>;
}

const LISTENERS: Readonly<Record<string, string>> = {
  'pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  'iframe-resizer-4.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
  'iframe-resizer-5.js': 'node_modules/@iframe-resizer/parent/index.umd.js',
  'frames.js': 'node_modules/@newswire/frames/dist/frames.modern.js',
  'open-iframe-resizer.js': 'node_modules/@open-iframe-resizer/core/dist/index.js',
  'datawrapper.js': 'tests/lab/listeners/datawrapper.js',
  'datawrapper-2019.js': 'tests/lab/listeners/datawrapper-2019.js',
  'wordpress.js': 'tests/lab/listeners/wordpress.js',
  'amp.js': 'tests/lab/listeners/amp.js',
  'careless.js': 'tests/lab/listeners/careless.js',
};

/** Serves host pages under `localhost`: to a browser another site than the build under 127.0.0.1. */
export async function openLab(): Promise<Lab> {
  const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const listener = LISTENERS[name];
    const page = pages.get(name);
    if (listener)
      response
        .writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' })
        .end(readFileSync(path.join(PROJECT, listener)));
    else if (page)
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    else response.writeHead(404).end();
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}/`;
  return {
    url,
    put: (name, html, headers = {}) => {
      pages.set(name, { html, headers });
      return url + name;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const ARTICLE = readFileSync(path.join(PROJECT, 'tests/lab/article.html'), 'utf8');

/** An article with something embedded in it, something in its head, and a listener at its end. */
export const article = ({ embed = '', head = '', listener = '' }): string =>
  ARTICLE.replace('<!--head-->', () => head)
    .replace('<!--embed-->', () => embed)
    .replace('<!--listener-->', () => listener);
