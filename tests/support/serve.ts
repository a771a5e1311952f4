import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { DIST, requireBuild } from './dist.ts';

/** The build on a port of its own. */
export interface Site {
  /** Absolute address of the build's root, ending in `/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Further headers of each answer, by its path from the build's root. */
type Headers = (pathname: string) => Readonly<Record<string, string>>;
/** Lets every origin read it, as `deploy/` does. */
const CORS: Headers = () => ({ 'Access-Control-Allow-Origin': '*' });

/**
 * Serves `dist`, or another build, as any static host would, on a free port of this machine. `under` is a sub-path such
 * as `/a/b/`; what lies outside of it is not there.
 */
export async function serveBuild(under = '/', folder = DIST, headers = CORS): Promise<Site> {
  requireBuild();
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries(headers(pathname))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const notThere = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    };
    if (!request.url?.startsWith(under)) return notThere();
    request.url = `/${request.url.slice(under.length)}`;
    files(request, response, notThere);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
