import { langFolder, type Lang } from '../domain/lang.ts';
import type { View } from '../domain/view.ts';
import type { UrlState } from './url.ts';

/** What a picture file shows: an area in its frame, or a view with nothing open. */
export type Pictured = Pick<UrlState, 'area' | 'view'>;

/** Width of every picture file, and heights of those that show one frame and the pair, in units of their own drawing. */
const WIDTH = 1600;
const HEIGHT = 1560;
const PAIR_HEIGHT = 1060;

/** Whether the picture shows both frames, as the aid view does while nothing is open. */
export const isPair = ({ area, view }: Pictured): boolean => area === null && view === 'aid';

/** The view a picture with no area shows. */
export const viewOf = ({ view }: Pictured): View => view ?? 'zhengzhou';

/** Width and height of a picture file, in the units of its own drawing. */
export const pictureSize = (pictured: Pictured) =>
  ({ width: WIDTH, height: isPair(pictured) ? PAIR_HEIGHT : HEIGHT }) as const;

/** Address of a picture file below the build's root; also the name of the file. */
export function picturePath(lang: Lang, pictured: Pictured): string {
  const view = viewOf(pictured);
  const name = pictured.area ?? (view === 'zhengzhou' ? 'all' : view);
  return `${langFolder(lang)}embed/map/${name}.svg`;
}
