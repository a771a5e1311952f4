import { afterPaint } from './after-paint.ts';

/**
 * Lets a tap be answered by the first screen of a long text: what is sure to be below it is laid out a frame or two
 * later, which takes a slow phone longer than all the rest. `styles/opened.css` says what waits.
 */
export function firstScreenFirst(text: HTMLElement): void {
  text.dataset['firstScreen'] = '';
  // The next frame begins with events that look at the layout, of scrolling for one: they come first as well.
  afterPaint(() => afterPaint(() => delete text.dataset['firstScreen']));
}
