/**
 * Copies the text of a field. Where the page may not use the clipboard (no HTTPS, or refused) the field's selection is
 * copied the old way. `false`: nothing was copied, and the text is left selected.
 */
export async function copyText(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
