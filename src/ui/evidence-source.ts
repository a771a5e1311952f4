import { mount, unmount, type ComponentProps } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { disclosure } from './disclosure.ts';
import EvidenceSource from './EvidenceSource.svelte';

/**
 * For the checkbox that opens a fact's phrase: names the article under it while it is open. Mounted by hand: a block in each
 * fact would be two nodes of the page and an effect for what few readers open.
 */
export const evidenceSource =
  (props: ComponentProps<typeof EvidenceSource>): Attachment<HTMLInputElement> =>
  (box) => {
    const target = box.closest('.fact');
    let shown: ReturnType<typeof mount> | null = null;
    const tell = (isOpen: boolean): void => {
      if (shown) void unmount(shown);
      shown = isOpen && target ? mount(EvidenceSource, { target, props }) : null;
    };
    const stop = disclosure(tell)(box);
    return () => {
      stop?.();
      tell(false);
    };
  };
