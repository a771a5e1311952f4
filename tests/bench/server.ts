import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import sirv from 'sirv';

/** One page's server, with a count of what it has sent. */
export interface PageServer {
  readonly url: string;
  /** Bytes sent so far, headers included, as they go over the wire. */
  bytes(): number;
  /** Requests answered so far. */
  requests(): number;
  /** Paths asked for so far. */
  paths(): readonly string[];
  close(): Promise<void>;
}

/** Serves a folder of files and their `.br` twins on a free port of localhost, HTTP/1.1 with keep-alive. */
export async function serveFolder(folder: string): Promise<PageServer> {
  const files = sirv(folder, { brotli: true, etag: true, maxAge: 3600 });
  const paths: string[] = [];
  const sockets = new Set<Socket>();
  let closedBytes = 0;
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      closedBytes += socket.bytesWritten;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    bytes: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, closedBytes),
    requests: () => paths.length,
    paths: () => paths,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
