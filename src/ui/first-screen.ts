import { afterPaint } from './after-paint.ts';

/**
 * Lets a tap be answered by the first screen of a long text: what is sure to be below it is laid out in the frame after
 * that, which takes a slow phone longer than all the rest. `styles/first-screen.css` says what waits.
 */
export function firstScreenFirst(text: HTMLElement): void {
  text.dataset['firstScreen'] = '';
  afterPaint(() => delete text.dataset['firstScreen']);
}
