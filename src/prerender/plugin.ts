import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type ViteDevServer } from 'vite';
import type { SiteFile } from './site-file.ts';
import type * as Site from './site.ts';

/** Where the client build leaves the template, and what the pages are filled from. */
const TEMPLATE = 'index.html';
/** Where the client builds name their files; it is not published. */
const MANIFEST = '.vite/manifest.json';
const EMBED_MANIFEST = '.vite/embed.json';
const GENERATOR_MANIFEST = '.vite/generator.json';
/** Source of the host pages' script, which is a file of its own in the build. */
const HOST_SCRIPT = 'src/embed/host/zhengha-map.ts';

/**
 * Builds the client bundles of page and embed and the server bundle, then writes every HTML page and public data file into `dist`. In development it
 * answers the same pages from the server bundle's modules. A content or join problem stops the build with its list.
 */
export function prerender(): Plugin {
  return {
    name: 'zhengha:prerender',
    buildApp: {
      order: 'post',
      async handler(builder) {
        const { client, ssr, embed, generator, host } = builder.environments;
        if (!client || !ssr || !embed || !generator || !host)
          throw new Error('The build needs the environments client, embed, generator, host and ssr.');
        // The client's build empties the folder that the others add to.
        await builder.build(client);
        for (const other of [embed, generator, host]) await builder.build(other);
        await builder.build(ssr);
        const root = builder.config.root;
        const dist = path.resolve(root, client.config.build.outDir);
        const bundle = path.resolve(root, ssr.config.build.outDir, 'site.js');
        const site = (await import(`${pathToFileURL(bundle).href}?${Date.now()}`)) as typeof Site;
        const template = await readFile(path.join(dist, TEMPLATE), 'utf8');
        const read = readFrom(dist);
        const manifest: unknown = JSON.parse(await read(MANIFEST));
        const embedManifest: unknown = JSON.parse(await read(EMBED_MANIFEST));
        const generatorManifest: unknown = JSON.parse(await read(GENERATOR_MANIFEST));
        const { files, assets, report } = await site.buildSite({
          root,
          template,
          built: { read, manifest, embedManifest, generatorManifest },
        });
        await rm(path.join(dist, path.dirname(MANIFEST)), { recursive: true });
        await Promise.all([...files, ...assets].map((file) => writeInto(dist, file.path, file.body)));
        await rm(path.resolve(root, ssr.config.build.outDir), { recursive: true });
        for (const line of report) builder.config.logger.info(line);
      },
    },
    configureServer(server) {
      // One site serves all requests until a file changes: drawing it takes seconds.
      let site: Promise<SiteFile[]> | null = null;
      server.watcher.on('all', () => (site = null));
      return () => {
        server.middlewares.use((request, response, next) => {
          site ??= makeSite(server);
          site.then((files) => {
            const page = pageAt(files, request.originalUrl ?? '/');
            if (!page) return next();
            response.setHeader('Content-Type', page.type);
            response.end(page.body);
          }, next);
        });
      };
    },
  };
}

const readFrom = (folder: string) => (file: string) => readFile(path.join(folder, file), 'utf8');

async function writeInto(folder: string, file: string, body: string | Uint8Array): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, body);
}

async function makeSite(server: ViteDevServer): Promise<SiteFile[]> {
  const template = await readFile(path.join(server.config.root, TEMPLATE), 'utf8');
  const site = (await server.ssrLoadModule('/src/prerender/site.ts')) as typeof Site;
  const { files } = await site.buildSite({
    root: server.config.root,
    template: await server.transformIndexHtml('/', template),
    built: null,
  });
  return [...files, { path: 'embed.js', body: await hostScript(server.config.root) }];
}

/** The host pages' script as the build makes it: one classic script, which development's modules are not. */
async function hostScript(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { write: false, rollupOptions: { input: HOST_SCRIPT, output: { format: 'iife' } } },
  });
  const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return chunks.map((each) => (each.type === 'chunk' ? each.code : '')).join('');
}

/** The file that answers an address; a folder answers with its index. */
function pageAt(files: readonly SiteFile[], url: string) {
  const wanted = new URL(url, 'http://localhost').pathname.slice(1);
  const file = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  const found = files.find((candidate) => candidate.path === file);
  return found && { body: found.body, type: CONTENT_TYPES[path.extname(file)] ?? 'text/plain' };
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
};
