// Runs inside each measured page, before its own scripts. All times are the page's own clock: ms from navigation start.
import { TAPPED } from './peers/shared/area.ts';

/** What the watcher tells the harness. */
export type Told =
  | {
      readonly what: 'painted';
      readonly at: number;
      readonly x: number;
      readonly y: number;
      readonly early: boolean;
    }
  | { readonly what: 'answered'; readonly at: number }
  | { readonly what: 'level-2'; readonly at: number };

declare global {
  /** Put in place by the harness (CDP `Runtime.addBinding`). */
  function benchTell(message: string): void;
  /** Where the tap goes now: CSS px in the viewport, as `x,y`; empty while the place is not on screen. */
  function benchPlace(): string;
}

const tell = (told: Told): void => benchTell(JSON.stringify(told));

/** In a frame of an article, times and places are the article's. */
const now = (): number => performance.now() + performance.timeOrigin - (top?.performance.timeOrigin ?? NaN);
const inWindow = ({ x, y }: { x: number; y: number }): { x: number; y: number } => {
  const { left = 0, top: above = 0 } = window.frameElement?.getBoundingClientRect() ?? {};
  return { x: x + left, y: y + above };
};

/** The digits of 巩义's target: a quick look at each item, for this watching takes the page's own time. */
const DIGITS = '2000';

/** An item of a list with 巩义's target, wholly on screen and not covered. What is not laid out is not asked for its place, which would lay it out. */
function isAnswered(): boolean {
  return [...document.querySelectorAll('li')].some((item) => {
    const words = item.textContent;
    if (!words.includes(DIGITS) || !words.replaceAll(/\s/g, '').includes(`突破${DIGITS}亿元`)) return false;
    if (!(item.firstElementChild ?? item).checkVisibility()) return false;
    const { left, top, right, bottom, height } = item.getBoundingClientRect();
    if (height === 0 || top < 0 || bottom > innerHeight) return false;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && item.contains(hit);
  });
}

let marked: { x: number; y: number } | null = null;
let hasContent = false;

/** The middle of 巩义 on the map: from the peer's mark, or where the SVG's link is under the point. */
function findPlace(): { x: number; y: number } | null {
  if (marked) return marked;
  const link = document.querySelector(`svg a[href="#area-${TAPPED}"]`);
  const box = link?.querySelector('path')?.getBoundingClientRect();
  if (!box) return null;
  const place = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  return link?.contains(document.elementFromPoint(place.x, place.y)) ? place : null;
}

globalThis.benchPlace = () => {
  const inner = window.frames[0] as (Window & Pick<typeof globalThis, 'benchPlace'>) | undefined;
  if (inner) return inner.benchPlace();
  const place = findPlace();
  if (!place) return '';
  const { x, y } = inWindow(place);
  return `${x},${y}`;
};

/** What a frame finds in place is on screen when the next frame begins. */
function waitForPaint(): void {
  const place = hasContent ? findPlace() : null;
  if (!place) return void requestAnimationFrame(waitForPaint);
  requestAnimationFrame(() => tell({ what: 'painted', at: now(), ...inWindow(place), early: isAnswered() }));
}

function waitForAnswer(): void {
  if (!isAnswered()) return void requestAnimationFrame(waitForAnswer);
  requestAnimationFrame(() => tell({ what: 'answered', at: now() }));
}

new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) if (name === 'first-contentful-paint') hasContent = true;
}).observe({ type: 'paint', buffered: true });

new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as PerformanceMark[]) {
    if (entry.name === 'level-2') tell({ what: 'level-2', at: entry.startTime });
    if (entry.name !== 'map-painted') continue;
    const [x, y] = entry.detail as [number, number];
    marked = { x, y };
  }
}).observe({ type: 'mark', buffered: true });

addEventListener('touchstart', () => requestAnimationFrame(waitForAnswer), {
  capture: true,
  once: true,
  passive: true,
});
requestAnimationFrame(waitForPaint);
