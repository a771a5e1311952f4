import type { Attachment } from 'svelte/attachments';

/** Runs when a `<details>` is opened, or at once where its reader opened it before the script came. */
export function whenOpen(run: () => void): Attachment<HTMLDetailsElement> {
  return (details) => {
    const look = (): void => {
      if (details.open) run();
    };
    look();
    details.addEventListener('toggle', look);
    return () => details.removeEventListener('toggle', look);
  };
}
