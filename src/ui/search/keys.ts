/** Whether a key press is `/`, in whatever input method, and not written into a field. */
export function isSlash(event: KeyboardEvent): boolean {
  // A Chinese input method makes 、 of the key, or hides what it is.
  const hidden = event.code === 'Slash' && !event.shiftKey && !'?？'.includes(event.key);
  return isTyped(event, hidden ? ['/', event.key] : ['/']);
}

/** Whether a key press is one of some characters, alone and not written into a field. */
export function isTyped(event: KeyboardEvent, characters: readonly string[]): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return false;
  const writes =
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  const types = target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type);
  return (!writes || types) && characters.includes(key);
}

/** What a key does in the field of the search. */
export type Stroke = 'next' | 'previous' | 'open' | null;

/** Reads a key press in the field; keys that an input method is using mean nothing here. */
export function strokeOf({ key, isComposing, keyCode }: KeyboardEvent): Stroke {
  if (isComposing || keyCode === COMPOSING) return null;
  if (key === 'ArrowDown') return 'next';
  if (key === 'ArrowUp') return 'previous';
  return key === 'Enter' ? 'open' : null;
}

/** Safari ends a composition before the key press that ended it, and only this number tells. */
const COMPOSING = 229;
