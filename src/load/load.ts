import * as v from 'valibot';
import { parseWebStyle, type WebStyle } from '../domain/basemap.ts';
import { parseBoundaries, type Boundary } from '../domain/boundary.ts';
import { PageDataSchema, type PageData } from '../domain/page-data.ts';
import { parseRivers, type Rivers } from '../domain/river.ts';

/** Why a file could not be used: the network, its status, or its shape. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/** How long a file may take until its last byte, ms: the largest comes in 10 s at 50 kbit/s. */
export const DEADLINE_MS = 30_000;

/**
 * Fetches and reads a body; throws a LoadError on any status but 2xx, on a broken body, when aborted by the network, or
 * when the deadline passes.
 */
async function fetchAs<T>(
  url: URL,
  read: (response: Response) => Promise<T>,
  signal: AbortSignal | null,
): Promise<T> {
  const late = new AbortController();
  const abort = (): void => late.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(() => late.abort(new LoadError(`${url.pathname} took too long`)), DEADLINE_MS);
  try {
    const response = await fetch(url, { signal: late.signal });
    if (!response.ok) throw new LoadError(`${url.pathname} answered ${response.status}`);
    return await read(response);
  } catch (cause) {
    throw cause instanceof LoadError ? cause : new LoadError(`${url.pathname} could not be read`, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Fetches JSON and parses it; a body of another shape is a LoadError too. */
export async function load<T>(
  url: URL,
  parse: (input: unknown) => T,
  signal: AbortSignal | null,
): Promise<T> {
  const input = await fetchAs(url, (response): Promise<unknown> => response.json(), signal);
  try {
    return parse(input);
  } catch (cause) {
    throw new LoadError(`${url.pathname} does not hold what was expected`, { cause });
  }
}

/** A text file of this site, such as a picture's SVG. */
export const loadText = (url: URL, signal: AbortSignal | null = null): Promise<string> =>
  fetchAs(url, (response) => response.text(), signal);

/** Address of a file of boundaries, rivers or places below the build's root. */
export const geoUrl = (root: URL, name: string): URL => new URL(`geo/${name}.geojson`, root);

/** The data of level 1 in one language. */
export const loadPage = (url: URL, signal: AbortSignal | null = null): Promise<PageData> =>
  load(url, (input) => v.parse(PageDataSchema, input), signal);

/** The boundaries of one level of detail. */
export const loadBoundaries = (url: URL, signal: AbortSignal | null = null): Promise<Boundary[]> =>
  load(url, parseBoundaries, signal);

/** The style of an online basemap: the one thing that comes from another host. */
export const loadWebStyle = (url: URL, signal: AbortSignal | null = null): Promise<WebStyle> =>
  load(url, parseWebStyle, signal);

/** The rivers behind the boundaries. */
export const loadRivers = (url: URL, signal: AbortSignal | null = null): Promise<Rivers> =>
  load(url, parseRivers, signal);
