import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DIST } from './dist.ts';
import { recipe } from './recipes.ts';
import type { Site } from './serve.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find((file) =>
  existsSync(file),
);

/** Whether Debian's nginx, or another, is on this machine. */
export const hasNginx = NGINX !== undefined;

/** Serves the build by nginx with exactly the recipe, but for its port and folder. */
export async function serveByNginx(): Promise<Site> {
  if (!NGINX) throw new Error('There is no nginx on this machine.');
  const folder = mkdtempSync(path.join(tmpdir(), 'zhengha-nginx-'));
  const port = await freePort();
  const server = recipe('nginx.conf')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/zhengha-map;', `root ${DIST};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(folder, name)};`,
  );
  const types = existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : '';
  writeFileSync(
    path.join(folder, 'main.conf'),
    [
      process.getuid?.() === 0 ? 'user root;' : '',
      `daemon off; pid ${path.join(folder, 'pid')}; error_log stderr warn;`,
      'events {}',
      `http { access_log off; ${types} ${temporary.join(' ')}`,
      server,
      '}',
    ].join('\n'),
  );
  const child = spawn(NGINX, ['-p', folder, '-c', path.join(folder, 'main.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', () => reject(new Error(`nginx ended: ${said}`))),
  );
  ended.catch(() => undefined);
  const url = `http://127.0.0.1:${port}/`;
  await Promise.race([answers(url), ended]);
  return {
    url,
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
