import type { Page } from 'playwright-core';

/** Boxes of everything in sight that answers a tap, without what the map draws and what sticks over the page. */
export async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sticks = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (['sticky', 'fixed', 'absolute'].includes(getComputedStyle(at).position)) return true;
      return false;
    };
    const shown = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, label, select, summary'),
    ].filter(
      (element) =>
        !element.closest('svg') &&
        !sticks(element) &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
    const boxes = shown.flatMap((element) => [...element.getClientRects()].map((box) => ({ element, box })));
    const found: string[] = [];
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 1.5 && down > 1.5)
          found.push(`${one.element.textContent.trim()} × ${other.element.textContent.trim()}`);
      }
    return found;
  });
}

/** Text that its own box cuts off, and boxes that reach beyond the window's sides. */
export async function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *:not(svg, svg *)')) {
      const style = getComputedStyle(element);
      if (!element.checkVisibility({ visibilityProperty: true }) || style.clip !== 'auto') continue;
      const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
      if (cuts && element.scrollWidth > element.clientWidth + 1 && !element.querySelector('svg'))
        found.push(`cut: ${element.className} ${element.textContent.trim().slice(0, 20)}`);
      const scrolls = element.closest('nav');
      const { left, right } = element.getBoundingClientRect();
      if (
        (left < -1 || right > innerWidth + 1) &&
        !(scrolls && getComputedStyle(scrolls).overflowX === 'auto')
      )
        found.push(`outside: ${element.className} ${element.textContent.trim().slice(0, 20)}`);
    }
    return found;
  });
}

/** How far around its middle a target answers, px each way, up to `reach`; measured by asking what a tap would hit. */
export interface Reach {
  readonly name: string;
  readonly across: number;
  readonly down: number;
}

/** Measures every target in sight inside `scope`. */
export async function reaches(page: Page, scope: string, most = 48): Promise<Reach[]> {
  return page.evaluate(
    ({ selector, limit }) => {
      // WCAG's own exception: a link in a line of text is as tall as its line.
      const isInText = (element: Element): boolean =>
        getComputedStyle(element).display === 'inline' &&
        !(element instanceof SVGElement) &&
        [...(element.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
        );
      const shown = [...document.querySelectorAll(selector)].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.getBoundingClientRect().width > 1 &&
          !isInText(element),
      );
      return shown.map((element) => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
        const owner = label ?? element;
        const [first = owner.getBoundingClientRect()] = owner.getClientRects();
        const box = element.querySelector('circle')?.getBoundingClientRect() ?? first;
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        const hits = (dx: number, dy: number): boolean => {
          const at = document.elementFromPoint(x + dx, y + dy);
          return at !== null && (owner.contains(at) || at.closest('a, button, summary') === owner);
        };
        const extent = (dx: number, dy: number): number => {
          let far = 0;
          while (far < limit && hits(dx * (far + 1), dy * (far + 1))) far++;
          return far;
        };
        return {
          name: `${element.tagName} ${element.className.toString()} ${element.getAttribute('aria-label') ?? owner.textContent.trim().slice(0, 24)}`,
          across: extent(-1, 0) + extent(1, 0) + 1,
          down: extent(0, -1) + extent(0, 1) + 1,
        };
      });
    },
    { selector: scope, limit: most },
  );
}
