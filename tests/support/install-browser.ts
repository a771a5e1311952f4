import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.ts';

/** `npm run test:browser:install`: makes sure that there is a browser, and a Chinese font to measure names with. */

const { resolve } = createRequire(import.meta.url);
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
  const manifest = resolve('playwright-core/package.json');
  run(process.execPath, path.join(path.dirname(manifest), 'cli.js'), 'install', 'chromium');
}

/** The font that share images are drawn with, into the user's own fonts: for Linux without apt. */
function installFontForUser(): void {
  const font = 'NotoSansSC_400Regular.ttf';
  const folder = path.join(homedir(), '.local', 'share', 'fonts');
  say(`copying ${font} to ${folder}`);
  mkdirSync(folder, { recursive: true });
  const source = resolve(`@expo-google-fonts/noto-sans-sc/400Regular/${font}`);
  copyFileSync(source, path.join(folder, font));
}

function install(): void {
  const named = process.env['CHROME_PATH'];
  if (named && !findBrowser()) throw new Error(`CHROME_PATH names ${named}, which is not there.`);
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length > 0 && canUseApt()) installWithApt(missing);
  if (!findBrowser()) installWithPlaywright();
  if (!hasChineseFont()) installFontForUser();
  const browser = findBrowser();
  if (!browser) throw new Error('no browser could be installed.');
  say(`using ${browser}.`);
  if (!hasChineseFont()) say('fontconfig finds no Chinese font; with one the tests see what readers see.');
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
