/** Heights of the sheet under the map, lowest first. */
export const STOPS = ['peek', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** Scroll position of the page at which the sheet stands at each height, CSS px. */
export type StopPositions = Readonly<Record<Stop, number>>;

/** A scroll position this near below a stop has reached it, px: browsers round. */
const REACHED_PX = 2;

/** The highest stop that a scroll position has reached. */
export const stopAt = (scroll: number, positions: StopPositions): Stop =>
  STOPS.reduce((at, stop) => (scroll >= positions[stop] - REACHED_PX ? stop : at), 'peek' as Stop);

/** One height up or down; `null` beyond the ends. */
export const stopBeside = (stop: Stop, by: 1 | -1): Stop | null => STOPS[STOPS.indexOf(stop) + by] ?? null;

/** Where the bar leads next: up by one, and from the top down to the map again. */
export const nextStop = (stop: Stop): Stop => stopBeside(stop, 1) ?? 'peek';

/**
 * Measures where the sheet's bar stands at each height. The page says how tall map and bar are, as the room that it
 * keeps above whatever is scrolled to; a bar that ends lower than the window's top says so as its own place.
 */
export function measureStops(bar: HTMLElement, panel: HTMLElement): StopPositions {
  const top = panel.getBoundingClientRect().top + scrollY;
  const room = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const barTop = Number.parseFloat(getComputedStyle(bar).top) || 0;
  const full = Math.max(0, top - bar.offsetHeight - barTop);
  return { peek: 0, half: Math.min(full, Math.max(0, top - room)), full };
}

/** Whether what is open in the sheet shows its own heading, whole, under the bar. */
export function isHeadingInSight(bar: HTMLElement, panel: HTMLElement): boolean {
  const open = [...panel.querySelectorAll('h2')].find((heading) => heading.getClientRects().length > 0);
  if (!open) return false;
  const { top, bottom } = open.getBoundingClientRect();
  return top >= bar.getBoundingClientRect().bottom && bottom <= innerHeight;
}
