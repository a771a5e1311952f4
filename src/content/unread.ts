/** Something in a folder that could not be read as what it should hold. */
export interface Unread {
  /** Its name without the ending: the adcode or article id that it stands for. */
  readonly name: string;
  /** All that is known of what it holds; `null` where that may be anything. */
  readonly text: string | null;
}

/** An id is not part of a longer one. */
const alone = (id: string): RegExp => new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`);

/** Whether an id may stand in one of these, so that nobody may call it unknown before they can be read. */
export const mayHold = (unread: readonly Unread[], id: string): boolean =>
  unread.some(({ name, text }) => name === id || text === null || alone(id).test(text));
