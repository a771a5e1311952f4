import type { Scene } from '../domain/kiosk.ts';
import { DEFAULT_URL_STATE, type UrlState } from '../state/url.ts';
import type { Home, KioskOptions } from './options.ts';

/** The map may move for the first, and then rests for at least the second, ms. */
const MOVE_MS = 1500;
const STILL_MS = 10_000;

const isArea = (show: string): boolean => /^\d{6}$/.test(show);

/** What the story is at in a scene. */
export const stateOfScene = ({ show }: Scene): UrlState =>
  isArea(show) ? { ...DEFAULT_URL_STATE, area: show } : stateOfView(show);

function stateOfView(view: string): UrlState {
  return { ...DEFAULT_URL_STATE, view: view === 'aid' || view === 'yizhou' ? view : null };
}

/** What a visitor begins with. */
export const stateOfHome = (home: Home): UrlState =>
  'area' in home ? { ...DEFAULT_URL_STATE, area: home.area } : stateOfView(home.view);

/** How long each scene stands, ms; none when the tour does not go on by itself. */
export function sceneTimes(scenes: readonly Scene[], { attract, scene }: KioskOptions): number[] {
  if (attract !== 'tour') return [];
  return scenes.map(({ seconds }) =>
    Math.max(seconds === undefined ? scene : seconds * 1000, MOVE_MS + STILL_MS),
  );
}
