import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Three rungs of the test ladder: rules without a build, the files of a build, a browser on that build. */
export default defineConfig({
  plugins: [svelte()],
  test: {
    // The build reads late styles from its stylesheets; so do tests that build in process.
    css: { include: /\.css/ },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'deploy/**/*.test.ts', 'tests/soak/**/*.test.ts'],
          // Rules tried on hundreds of made-up inputs take seconds on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: 'built', include: ['tests/built/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
