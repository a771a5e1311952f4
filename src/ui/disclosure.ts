import type { Attachment } from 'svelte/attachments';

/**
 * Makes the checkbox that opens a text by CSS say so to assistive technology, and lets Enter work it as well. `tell`
 * hears whether it is open: at once, for its reader may have opened it before the script came, and at each change.
 */
export function disclosure(tell: (isOpen: boolean) => void): Attachment<HTMLInputElement> {
  return (box) => {
    const look = (): void => {
      box.setAttribute('aria-expanded', String(box.checked));
      tell(box.checked);
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Enter') box.click();
    };
    look();
    box.addEventListener('change', look);
    box.addEventListener('keydown', press);
    return () => {
      box.removeEventListener('change', look);
      box.removeEventListener('keydown', press);
    };
  };
}

/** The checkbox that opens a fact's evidence. */
export const evidenceOf = (fact: Element | null): HTMLInputElement | null =>
  fact?.querySelector<HTMLInputElement>(':scope > .evidence > input') ?? null;

/** Opens what a checkbox discloses, as a reader would, and focuses it without scrolling. */
export function disclose(box: HTMLInputElement): void {
  if (!box.checked) box.click();
  box.focus({ preventScroll: true });
}
