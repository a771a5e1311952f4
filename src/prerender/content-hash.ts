import { createHash } from 'node:crypto';

/** What stands in a file's name so that the name changes with the content. */
export const contentHash = (body: string | Uint8Array): string =>
  createHash('sha256').update(body).digest('hex').slice(0, 8);
