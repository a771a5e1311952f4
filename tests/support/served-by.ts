import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DIST } from './dist.ts';
import { readHeadersFile, recipe } from './recipes.ts';
import { serveBuild, type Site } from './serve.ts';

/** A build that a recipe serves. */
export interface Served extends Site {
  /** What its server has written to its log so far. */
  readonly said: () => string;
}

/** A server that serves the build with one recipe of `deploy/`. */
export interface Server {
  /** The recipe's file. */
  readonly name: string;
  /** Whether what runs the recipe is on this machine. */
  readonly isHere: boolean;
  /** Serves `dist`, or another build. */
  readonly serve: (build?: string) => Promise<Served>;
}

const firstOf = (...files: (string | undefined)[]): string | null =>
  files.find((file): file is string => file !== undefined && existsSync(file)) ?? null;
const NGINX = firstOf('/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx');
/** Debian's package is of 2.6; `CADDY_PATH` names another one. */
const CADDY = firstOf(
  process.env['CADDY_PATH'],
  '/usr/bin/caddy',
  '/usr/local/bin/caddy',
  '/opt/homebrew/bin/caddy',
);

/** The recipes, each run as it stands but for its address and folder. */
export const SERVERS: readonly Server[] = [
  { name: 'nginx.conf', isHere: NGINX !== null, serve: (build = DIST) => run(NGINX, nginx(build)) },
  { name: 'Caddyfile', isHere: CADDY !== null, serve: (build = DIST) => run(CADDY, caddy(build)) },
  {
    name: '_headers',
    isHere: true,
    serve: async (build = DIST) => ({
      ...(await serveBuild('/', build, readHeadersFile(recipe('_headers')))),
      said: () => '',
    }),
  },
];

/** Writes what a server needs into an empty folder; returns its arguments. */
type Prepare = (folder: string, port: number) => string[];

const nginx =
  (build: string): Prepare =>
  (folder, port) => {
    const server = recipe('nginx.conf')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/zhengha-map;', `root ${build};`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${path.join(folder, name)};`,
    );
    const types = existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : '';
    const file = path.join(folder, 'main.conf');
    writeFileSync(
      file,
      [
        process.getuid?.() === 0 ? 'user root;' : '',
        `daemon off; pid ${path.join(folder, 'pid')}; error_log stderr warn;`,
        'events {}',
        // As in Debian's nginx.conf.
        `http { access_log off; ${types} default_type application/octet-stream; gzip on; ${temporary.join(' ')}`,
        server,
        '}',
      ].join('\n'),
    );
    return ['-p', folder, '-c', file];
  };

const caddy =
  (build: string): Prepare =>
  (folder, port) => {
    const site = recipe('Caddyfile')
      .replace('map.example {', `http://127.0.0.1:${port} {`)
      .replace('root * /srv/zhengha-map', `root * ${build}`);
    const file = path.join(folder, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
    return ['run', '--adapter', 'caddyfile', '--config', file];
  };

async function run(program: string | null, prepare: Prepare): Promise<Served> {
  if (!program) throw new Error('The server is not on this machine.');
  const folder = mkdtempSync(path.join(tmpdir(), 'zhengha-served-'));
  const port = await freePort();
  const child = spawn(program, prepare(folder, port), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', () => reject(new Error(`${program} ended: ${said}`))),
  );
  ended.catch(() => undefined);
  const url = `http://127.0.0.1:${port}/`;
  await Promise.race([answers(url), ended]);
  return {
    url,
    said: () => said,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}

async function answers(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
