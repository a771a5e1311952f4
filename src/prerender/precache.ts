import type { Plugin } from 'vite';
import type { GenerateSWOptions } from 'workbox-build';
import { VitePWA, type VitePluginPWAAPI } from 'vite-plugin-pwa';

/** The plugin's own moment, the end of the client's bundle, is too early: the pages are not prerendered yet. */
const MAKES_WORKER = 'vite-plugin-pwa:build';
/** Whose `api` can be asked for the worker. */
const HAS_API = 'vite-plugin-pwa';

/** What the kiosk's service worker holds, and how it answers. */
export const PRECACHE = {
  globPatterns: [
    'kiosk/index.html',
    'assets/**/*',
    'data/{kiosk,pinyin}.json',
    'data/page.*.json',
    'geo/*',
    'icon.svg',
    'fonts/*.woff2',
  ],
  // What a server sends compressed is asked for by the text's own name.
  globIgnores: ['**/*.{br,gz}'],
  // Vite's default pattern would leave hashed files without a revision; the test compares all of them.
  dontCacheBustURLsMatching: /^$/,
  // The kiosk's wishes stand in its query; the page is the same.
  ignoreURLParametersMatching: [/./],
  navigateFallback: null,
  clientsClaim: true,
  skipWaiting: false,
  cleanupOutdatedCaches: true,
  sourcemap: false,
  maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
} satisfies Partial<GenerateSWOptions>;

/**
 * The kiosk's service worker, made when every page stands: it holds the kiosk's page, its data, fonts and every chunk,
 * and waits with a new version until it is told. Only the kiosk registers it, for its own folder.
 */
export function precache(): Plugin[] {
  const plugins = VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    manifest: false,
    workbox: { ...PRECACHE },
  });
  for (const plugin of plugins) if (plugin.name === MAKES_WORKER) delete plugin.closeBundle;
  return [
    ...plugins,
    {
      name: 'zhengha:precache',
      // After the prerender, which has the same order and stands before it.
      buildApp: {
        order: 'post',
        async handler({ config }) {
          const api = config.plugins.find(({ name }) => name === HAS_API)?.api as
            VitePluginPWAAPI | undefined;
          if (!api) throw new Error('vite-plugin-pwa has no api to make the service worker with.');
          await api.generateSW();
        },
      },
    },
  ];
}
