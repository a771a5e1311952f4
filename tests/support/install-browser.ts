import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findBrowser } from './browser.ts';

/** `npm run test:browser:install`: makes sure that there is a browser, and a Chinese font to measure names with. */

const say = (sentence: string): void => console.log(`browser tests: ${sentence}`);

function run(command: string, ...args: string[]): void {
  say(`${command} ${args.join(' ')}`);
  execFileSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** macOS and Windows bring Chinese fonts; elsewhere fontconfig knows. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh']).toString().trim() !== '';
  } catch {
    return false;
  }
}

const canUseApt = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installWithApt(packages: string[]): void {
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}

/** Playwright's own build of Chromium, into its cache in the home folder. */
function installWithPlaywright(): void {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  run(process.execPath, path.join(path.dirname(manifest), 'cli.js'), 'install', 'chromium');
}

function install(): void {
  const named = process.env['CHROME_PATH'];
  if (named && !findBrowser()) throw new Error(`CHROME_PATH names ${named}, which is not there.`);
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length > 0 && canUseApt()) installWithApt(missing);
  if (!findBrowser()) installWithPlaywright();
  const browser = findBrowser();
  if (!browser) throw new Error('no browser could be installed.');
  say(`using ${browser}.`);
  if (!hasChineseFont())
    say('no Chinese font was found; installing one makes the tests see what readers see.');
}

try {
  install();
} catch (cause) {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  console.error(
    `browser tests: cannot run, because ${reason} Set CHROME_PATH to a Chrome, Chromium or Edge.`,
  );
  process.exitCode = 1;
}
