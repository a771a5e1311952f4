import type { Entry, Folder } from './read-folder.ts';
import { traceOf } from './read-file.ts';

/**
 * A folder whose files hold what they are named after, and no others: what goes by another name counts as not read, so
 * that only its own name is called wrong and not all that is said of it elsewhere.
 */
export function byOwnName<T>(folder: Folder<T>, isOwn: (entry: Entry<T>) => boolean): Folder<T> {
  const strangers = folder.entries.filter((entry) => !isOwn(entry));
  return {
    ...folder,
    entries: folder.entries.filter(isOwn),
    unread: [...folder.unread, ...strangers.map(({ name, location }) => ({ name, text: traceOf(location) }))],
  };
}
