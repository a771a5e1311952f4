/**
 * Serves the build to this machine alone: `node serve.mjs <folder> [port]`. No package is needed, so that a hall's
 * computer needs nothing but Node 18.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const PORT = 4180;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The file that answers an address, or `null`: never one outside of the folder. */
export async function fileOf(folder, address) {
  let wanted;
  try {
    wanted = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (wanted.includes('\0')) return null;
  const root = path.resolve(folder);
  const file = path.join(root, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  if (!file.startsWith(root + path.sep)) return null;
  const info = await stat(file).catch(() => null);
  return info?.isFile() ? { file, info } : null;
}

/** Starts the server on 127.0.0.1; resolves once it listens. `port` 0 takes a free one. */
export function serve(folder, port = PORT) {
  const server = createServer(async (request, response) => {
    const answer = (status, headers = {}) => response.writeHead(status, headers);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405).end();
    const found = await fileOf(folder, request.url ?? '/');
    if (!found) return answer(404, { 'Content-Type': 'text/plain' }).end('Not found');
    const etag = `"${found.info.size.toString(36)}-${Math.round(found.info.mtimeMs).toString(36)}"`;
    const headers = {
      'Content-Type': TYPES[path.extname(found.file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      ETag: etag,
    };
    if (request.headers['if-none-match'] === etag) return answer(304, headers).end();
    answer(200, { ...headers, 'Content-Length': found.info.size });
    if (request.method === 'HEAD') return response.end();
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'dist', port = PORT] = process.argv.slice(2);
  const server = await serve(folder, Number(port));
  console.log(`serving ${path.resolve(folder)} on http://127.0.0.1:${server.address().port}/`);
}
