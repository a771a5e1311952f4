import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { fileURLToPath } from 'node:url';
import { level1Chunk } from './src/prerender/level1-chunk.ts';
import { oneMaplibre } from './src/prerender/one-maplibre.ts';
import { precache } from './src/prerender/precache.ts';
import { prerender } from './src/prerender/plugin.ts';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Lightning CSS's flag for `light-dark()`. */
const LIGHT_DARK = 1 << 20;

export default defineConfig({
  // Relative addresses: the build runs on any static host, under any sub-path.
  base: './',
  appType: 'mpa',
  // Each scheme has its colours written out: what would stand in for `light-dark()` is not sent with every page.
  css: { lightningcss: { exclude: LIGHT_DARK } },
  plugins: [oneMaplibre(['embed']), svelte(), prerender(), precache()],
  builder: {},
  build: { target: 'es2020', manifest: true, modulePreload: { polyfill: false } },
  preview: { cors: { origin: '*' } },
  environments: {
    client: {
      // The script that watches over the kiosk's start shares nothing with the page it watches. The page's styles stand in
      // the page itself: as a part of the entry they would be asked for again by each part that is loaded later.
      build: {
        rollupOptions: {
          input: ['index.html', 'src/styles/page.css', 'src/kiosk-boot.ts'],
          output: {
            codeSplitting: {
              // Or what the entry shares with level 1 would move there, and the entry would wait for all of it.
              includeDependenciesRecursively: false,
              groups: [{ name: level1Chunk(file('src/main.ts'), file('src/app.ts')) }],
            },
          },
        },
      },
    },
    // Builds of their own beside the page's: the embed shares no cache with it, and its chunks are not to change the
    // page's; `embed.js` is one classic script without a hash.
    embed: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: '.vite/embed.json',
        assetsDir: 'embed/assets',
        rollupOptions: { input: ['src/embed.ts', 'src/styles/embed.css'] },
      },
    },
    generator: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: '.vite/generator.json',
        assetsDir: 'embed/new/assets',
        rollupOptions: { input: ['src/generator.ts', 'src/styles/generator.css'] },
      },
    },
    host: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: false,
        rollupOptions: {
          input: 'src/embed/host/zhengha-map.ts',
          output: { format: 'iife', entryFileNames: 'embed.js' },
        },
      },
    },
    ssr: {
      build: {
        outDir: 'dist-ssr',
        emptyOutDir: true,
        target: 'node20',
        rollupOptions: { input: 'src/prerender/site.ts' },
      },
    },
  },
});
