import { createHash } from 'node:crypto';
import { escapeHtml } from '../domain/escape-html.ts';
import { contentSecurityPolicy } from './security.ts';
import { rootFrom } from './standing.ts';

/** What one page puts into the template. */
export interface PageParts {
  /** Path of the page's folder below the root: `''` or `area/410181/`. */
  readonly folder: string;
  /** Attributes of the root element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether the page shows others of this site in frames. */
  readonly frames?: boolean;
  /** Tags of the head, escaped already. */
  readonly head: string;
  readonly app: string;
  readonly after: string;
}

export type Template = (parts: PageParts) => string;

/** Script and stylesheet of a shell, as the template addresses them. */
export interface ShellFiles {
  readonly script: string;
  readonly style: string;
}

/** The template of another shell than the page: the same slots, its own script and stylesheet. */
export function forShell(html: string, { script, style }: ShellFiles): string {
  return withStyle(html, style)
    .replace(/[ \t]*<link rel="modulepreload"[^>]*>\n?/g, '')
    .replace(/(<script type="module"[^>]*src=")(?!\/@vite)[^"]*/, (_, start: string) => start + script);
}

/** The template with another stylesheet in the place of its own. */
export const withStyle = (html: string, style: string): string =>
  html.replace(STYLE_ADDRESS, (_, start: string) => start + style);

const STYLE_ADDRESS = /(<link rel="stylesheet"[^>]*href=")[^"]*/;
const SCRIPT = /[ \t]*<script type="module"[^>]*src="(?!\/@vite)[^>]*><\/script>\n?/;
const STYLESHEET = /[ \t]*<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>\n?/;

/** What a template has beside the built `index.html`. */
export interface TemplateOptions {
  /** Reads a file of the build; `null` in development, where the styles stay linked. */
  readonly readAsset: ((file: string) => Promise<string>) | null;
  /** Rules that stand with the first style: a font that is named later has all text laid out again. */
  readonly style?: string;
  /** Path of the sheet that follows everything else, below the root. */
  readonly late?: string | undefined;
  /** Hosts that a configured basemap may ask. */
  readonly hosts?: readonly string[];
}

/**
 * Takes the built `index.html` as the template of every page. The stylesheet is put into the page itself, allowed by
 * its hash: one round trip less before the first picture. Last come the script, for asking for it from the head
 * interrupted the parser before it came to the map, and the late sheet: inside the page it had everything styled a second
 * time between the first picture and the first answer. Addresses are made relative to each page's folder.
 */
export async function openTemplate(
  html: string,
  { readAsset, style: added = '', late, hosts = [] }: TemplateOptions,
): Promise<Template> {
  const sheet = STYLESHEET.exec(html)?.[1];
  const style = readAsset && sheet ? (await readAsset(sheet)).trim() + added : null;
  if (readAsset && !style) throw new Error('The built index.html has no stylesheet to put into the pages.');
  const script = SCRIPT.exec(html)?.[0].trim();
  if (!script) throw new Error('index.html has no script to put after the content of the pages.');
  const withoutScript = html.replace(SCRIPT, '');
  // A sheet that stalls would hold a script that waits its turn.
  const [tag, last] = late
    ? [script.replace('<script ', '<script async '), `<link rel="stylesheet" href="./${late}">`]
    : [script, ''];
  const shell = (style ? withoutScript.replace(STYLESHEET, '') : withoutScript).replace(
    '<!--after-->',
    () => `<!--after-->${tag}${last}`,
  );
  return ({ folder, attributes, frames = false, head, app, after }) => {
    const up = rootFrom(folder);
    // What the style itself refers to lies below the root, too; so each depth of folders has its own hash.
    const own = style?.replaceAll('url(./', `url(${up}`) ?? added;
    const policy = style ? contentSecurityPolicy([sha256(own)], hosts, frames) : null;
    const security = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
    const tags = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    return shell
      .replaceAll(/(src|href)="\.\//g, `$1="${up}`)
      .replace(/<html[^>]*>/, () => `<html${tags.join('')} data-root="${up}">`)
      .replace('<!--head-->', () => `${security}${head}${own ? `<style>${own}</style>` : ''}`)
      .replace('<!--app-->', () => app)
      .replace('<!--after-->', () => after);
  };
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
