import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_APPS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Places where a Chromium may be installed on this system, most wanted first. */
function candidates(): string[] {
  if (process.platform === 'darwin') {
    const homes = ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')];
    return homes.flatMap((home) =>
      MAC_APPS.map((app) => path.join(home, `${app}.app/Contents/MacOS/${app}`)),
    );
  }
  if (process.platform === 'win32') {
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (key) => process.env[key] ?? [],
    );
    return homes.flatMap((home) => WINDOWS_APPS.map((app) => path.win32.join(home, app)));
  }
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'];
  return LINUX_NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
}

/** Ubuntu's `chromium-browser` may be a stub that only names a snap: on Linux a browser has to tell its version. */
function runs(file: string): boolean {
  if (!existsSync(file)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return /\d/.test(
      execFileSync(file, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'], timeout: 15_000 }).toString(),
    );
  } catch {
    return false;
  }
}

let found: string | null = null;

/** Path of a Chrome, Chromium or Edge: `CHROME_PATH`, then an installed one, then Playwright's own; `null` for none. */
export function findBrowser(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named) return existsSync(named) ? named : null;
  found ??= [...candidates(), chromium.executablePath()].find(runs) ?? null;
  return found;
}

/** How a browser is started. */
export interface LaunchOptions {
  /** With software WebGL (the default), or with no 3D at all. */
  readonly webgl?: boolean;
  /** With scrollbars that take room, as on most desks; Playwright hides them. */
  readonly scrollbars?: boolean;
  /** Further switches. */
  readonly args?: readonly string[];
  /** Variables of its environment, beside those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SOFTWARE_WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** The environment as it is; what is not set has no place in it. */
const variables = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** How Playwright is to start the browser that `findBrowser` names. Throws a sentence with the command that installs one. */
export function launchSettings({
  webgl = true,
  scrollbars = false,
  args = [],
  env = {},
}: LaunchOptions = {}) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser was found: "npm run test:browser:install" installs one.');
  // Chromium's sandbox refuses to run as root, which is what containers are.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return {
    executablePath,
    chromiumSandbox: !isRoot,
    env: { ...variables(), ...env },
    ...(scrollbars ? { ignoreDefaultArgs: ['--hide-scrollbars'] } : {}),
    args: [...QUIET, ...(webgl ? SOFTWARE_WEBGL : ['--disable-3d-apis']), ...args],
  };
}

/** Starts a browser with no past. */
export const launchBrowser = async (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch(launchSettings(options));
