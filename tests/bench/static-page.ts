import type { Frame } from '../../src/domain/frame.ts';
import type { PageData } from '../../src/domain/page-data.ts';
import type { Region } from '../../src/domain/region.ts';
import { WORDS } from './peers/shared/area.ts';
import { staticSection } from './static-section.ts';

const STYLE = `body{margin:0;background:#fbf8f2;color:#1d1b19;font:16px/1.6 "PingFang SC","Noto Sans CJK SC",sans-serif}
h1{margin:0;padding:12px 16px 0;font-size:21px;line-height:1.35}h2,h3,p,ul,ol{margin:0 0 8px}main,.hint{padding:0 16px}nav li{display:inline-block;margin-right:12px}q{quotes:none}
svg{display:block;width:100%}.inset{width:46%}path{fill:#efe9dd;stroke:#fff;vector-effect:non-scaling-stroke}
.focus{fill:#e9c4b8}.river{fill:none;stroke:#c4933f;opacity:.5;pointer-events:none}.leader{stroke:#655e56}
text{text-anchor:middle;pointer-events:none}section{display:none;min-height:100vh}section:target{display:block}.headline{font-weight:700}`;

/**
 * The floor that our page is held against: one page of lean HTML and SVG, without script, with the same map (`paths`
 * as in our page's SVG) and the same text of every area as our level 0: headline, lead figures, summary, size, each
 * fact with its topic, paragraph and phrase, the sources; and the list of names. Evidence is plain text. Neither padded
 * (no classes, ids or elements that nothing needs) nor starved. The introduction's timeline and cards, the aid story
 * and the controls are not in it: they repeat the facts, or are what our page offers beyond a map with text.
 */
export function staticPage(page: PageData, paths: ReadonlyMap<string, string>): string {
  const maps = page.frames.map((frame) => drawing(frame, page, paths)).join('\n');
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${WORDS.title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<h1>${WORDS.title}</h1>
<p class="hint">${WORDS.hint}</p>
${maps}
${names(page.regions)}
<main>
${page.regions.map((region) => staticSection(region, page)).join('\n')}
</main>
`;
}

function drawing(frame: Frame, { regions }: PageData, paths: ReadonlyMap<string, string>): string {
  const main = frame.id === 'zhengzhou';
  const divisions = regions.filter(({ parent }) => parent === frame.city);
  const shapes = divisions.map(({ adcode, role }) => {
    const focus = role === 'focus' ? ' class="focus"' : '';
    return `<a href="#area-${adcode}"><path${focus} d="${paths.get(`${frame.id}/area-${adcode}`) ?? ''}"/></a>`;
  });
  const rivers = frame.rivers.map(
    (_, index) => `<path class="river" d="${paths.get(`${frame.id}/river-${index}`) ?? ''}"/>`,
  );
  const names = frame.labels
    .filter(({ size }) => size === (main ? 's' : 'inset'))
    .map(({ x, y, lines, leader }) => {
      const from = leader ? `<path class="leader" d="M${leader.join(' ')}"/>` : '';
      return `${from}<text x="${x}" y="${y + 20}">${lines.join('')}</text>`;
    });
  return `<svg viewBox="0 0 1600 1000"${main ? '' : ' class="inset"'} font-size="${main ? 56 : 84}">
${[...shapes, ...rivers, ...names].join('\n')}
</svg>`;
}

function names(areas: readonly Region[]): string {
  const cities = areas.filter(({ role }) => role === 'city');
  const groups = cities.map((city) => {
    const members = areas.filter((area) => area === city || area.parent === city.adcode);
    return `<ul>${members.map(({ adcode, name }) => `<li><a href="#area-${adcode}">${name}</a>`).join('')}</ul>`;
  });
  return `<nav>${groups.join('\n')}</nav>`;
}

/** Path data of our prerendered SVG, keyed `<frame>/<data-path>`. */
export function readDrawing(html: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let frame = '';
  for (const [, frameId, key, d] of html.matchAll(
    /<figure id="frame-(\w+)"|<path[^>]*? data-path="([^"]+)" d="([^"]*)"/g,
  )) {
    if (frameId) frame = frameId;
    else if (key && d) found.set(`${frame}/${key}`, d);
  }
  if (found.size === 0) throw new Error('dist/index.html has no paths with data-path.');
  return found;
}
