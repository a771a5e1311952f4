import type { IControl } from 'maplibre-gl';

/** Says whose basemap is shown, on the map itself, while it is. */
export class CreditControl implements IControl {
  readonly #element = document.createElement('p');

  constructor(text: string) {
    this.#element.className = 'maplibregl-ctrl gl__credit';
    this.#element.textContent = text;
  }

  onAdd(): HTMLElement {
    return this.#element;
  }

  onRemove(): void {
    this.#element.remove();
  }
}
