import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { TWINS, type Twin } from './twins.ts';

const TEXT = /\.(html|js|css|json|geojson|csv|svg|txt|xml)$/;
/** Brotli's best but one makes pages smaller than its best does, in a third of the time; all else it makes larger. */
const qualityOf = (name: string): number =>
  name.endsWith('.html') ? constants.BROTLI_MAX_QUALITY - 1 : constants.BROTLI_MAX_QUALITY;

/** How each twin of a named text is made: as small as it gets, because it is made once and sent often. */
const MAKE: Readonly<Record<Twin, (text: Buffer, name: string) => Promise<Buffer>>> = {
  '.br': (text, name) =>
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: qualityOf(name) } }),
  '.gz': (text) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
};

/** What was compressed. */
export interface Compressed {
  /** How many texts there are. */
  readonly count: number;
  /** Their bytes as they are, and as they are sent with each twin. */
  readonly bytes: Readonly<Record<'plain' | Twin, number>>;
}

/** Puts its compressed twins beside every text below `folder`, each only where it is smaller than the text. */
export async function compressFolder(folder: string): Promise<Compressed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
  const bytes = { plain: 0, '.br': 0, '.gz': 0 };
  await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const text = await readFile(file);
      bytes.plain += text.length;
      for (const ending of TWINS) {
        const twin = await MAKE[ending](text, entry.name);
        const isSmaller = twin.length < text.length;
        bytes[ending] += isSmaller ? twin.length : text.length;
        await (isSmaller ? writeFile(file + ending, twin) : rm(file + ending, { force: true }));
      }
    }),
  );
  return { count: files.length, bytes };
}
