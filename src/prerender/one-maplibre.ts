import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transformWithOxc, type Plugin, type Rolldown } from 'vite';

/** MapLibre's own sources, which its package holds beside the finished files. */
const MANIFEST = createRequire(import.meta.url).resolve('maplibre-gl/package.json');
const HOME = path.dirname(MANIFEST);
const SOURCES = path.join(HOME, 'src') + path.sep;
const ENTRY = path.join(SOURCES, 'index.ts');
const WORKER_ENTRY = path.join(SOURCES, 'source/worker.ts');
/** The worker's name in a build and its manifest. */
export const WORKER_NAME = 'maplibre-worker';
/** Map and worker as our code asks for them: without this plugin, as in development, two finished files. */
const PACKAGE = 'maplibre-gl';
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const WORKER_URL = '\0zhengha:map-worker';

/** How MapLibre's own build reads its classes: a field without a value is a type and nothing else. */
const DIALECT = {
  target: 'es2020',
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
} as const;

/** A built file, as far as it is looked at here. */
type Part = Pick<Rolldown.PreRenderedChunk, 'facadeModuleId' | 'moduleIds'>;

const LICENSE =
  '/*! MapLibre GL JS, 3-Clause BSD: https://github.com/maplibre/maplibre-gl-js/blob/main/LICENSE.txt */';

/**
 * Sends MapLibre once: its finished files hold a third of the library twice, for the map and for the worker. Built from
 * its sources, what both need is one file that both import.
 *
 * `alone` also publishes the worker that needs no other file, for a frame of an opaque origin: there MapLibre starts it
 * from its text, which has no address that an import could be relative to.
 */
export function oneMaplibre(alone: readonly string[]): Plugin {
  const isSource = (id: string): boolean => path.normalize(id).startsWith(SOURCES);
  const isShared = ({ facadeModuleId, moduleIds }: Part): boolean =>
    !facadeModuleId && moduleIds.some(isSource);
  return {
    name: 'zhengha:one-maplibre',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    resolveId: (id) => ({ [PACKAGE]: ENTRY, [WORKER]: WORKER_URL })[id],
    load(id) {
      // It is asked for its version, and would bring all it says.
      if (path.normalize(id) === MANIFEST) return { code: versionOf(id), moduleType: 'js' };
      if (id !== WORKER_URL) return null;
      const shared = url(this.emitFile({ type: 'chunk', id: WORKER_ENTRY, name: WORKER_NAME }));
      if (!alone.includes(this.environment.name)) return `export default ${shared}`;
      const source = readFileSync(path.join(HOME, 'dist/maplibre-gl-worker.mjs'));
      const single = url(this.emitFile({ type: 'asset', name: `${WORKER_NAME}-alone.js`, source }));
      return `export default self.origin === 'null' ? ${single} : ${shared}`;
    },
    transform: (code, id) => (isSource(id) ? transformWithOxc(code, id, DIALECT) : null),
    outputOptions: ({ chunkFileNames, ...options }) => ({
      ...options,
      chunkFileNames: (chunk) => {
        const pattern =
          typeof chunkFileNames === 'function'
            ? chunkFileNames(chunk)
            : (chunkFileNames ?? '[name]-[hash].js');
        return isShared(chunk) ? pattern.replace('[name]', 'maplibre-shared') : pattern;
      },
    }),
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.moduleIds.some(isSource)) file.code = `${LICENSE}\n${file.code}`;
    },
  };
}

/** The address of a file that the build emits, as an expression. */
const url = (emitted: string): string => `import.meta.ROLLUP_FILE_URL_${emitted}`;

const versionOf = (file: string): string => {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return `export default ${JSON.stringify({ version })}`;
};
