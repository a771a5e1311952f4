/** An element's own `display`, its priority, and whether it had a `style` attribute at all. */
type Before = readonly [display: string, priority: string, isStyled: boolean];

/**
 * What stands for the map until it is there. It is hidden by a style that no rule of the host's page can beat (`hidden`
 * falls to any `display`), set through the object model, which the host's policy cannot forbid.
 */
export class StandIn {
  readonly #hidden = new Map<HTMLElement | SVGElement, Before>();

  /** Hides elements, of which those that are hidden already stay so. */
  hide(elements: Iterable<Element>): void {
    for (const element of elements) {
      if (!(element instanceof HTMLElement || element instanceof SVGElement) || this.#hidden.has(element))
        continue;
      const { style } = element;
      const before = [
        style.display,
        style.getPropertyPriority('display'),
        element.hasAttribute('style'),
      ] as const;
      this.#hidden.set(element, before);
      style.setProperty('display', 'none', 'important');
    }
  }

  /** Shows them again, each with the very style it had. */
  show(): void {
    for (const [element, [display, priority, isStyled]] of this.#hidden) {
      element.style.setProperty('display', display, priority);
      // Chromium writes the attribute out when it is read, and removes it only then.
      if (!isStyled && element.getAttribute('style') === '') element.removeAttribute('style');
    }
    this.#hidden.clear();
  }
}
