import type { IControl } from 'maplibre-gl';

/** A button, beside MapLibre's own + and −, that brings the whole picture back. */
export class HomeControl implements IControl {
  readonly #element = document.createElement('div');

  constructor(label: string, onHome: () => void) {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.className = 'home-control';
    button.addEventListener('click', onHome);
    this.#element.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    this.#element.append(button);
    this.show(false);
  }

  /** There is nothing to go back to while the whole picture is shown. */
  show(away: boolean): void {
    this.#element.hidden = !away;
  }

  onAdd(): HTMLElement {
    return this.#element;
  }

  onRemove(): void {
    this.#element.remove();
  }
}
