import * as v from 'valibot';
import { PageDataSchema, type PageData } from '../domain/page-data.ts';

/** Why a file could not be used: the network, its status, or its shape. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/** Fetches JSON; throws a LoadError on any status but 2xx, on a broken body, or when aborted by the network. */
async function fetchJson(url: URL, signal: AbortSignal | null): Promise<unknown> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new LoadError(`${url.pathname} answered ${response.status}`);
    return await response.json();
  } catch (cause) {
    throw cause instanceof LoadError ? cause : new LoadError(`${url.pathname} could not be read`, { cause });
  }
}

/** Loads and checks the data of level 1 in one language. */
export async function loadPage(url: URL, signal: AbortSignal | null = null): Promise<PageData> {
  const result = v.safeParse(PageDataSchema, await fetchJson(url, signal));
  if (!result.success) {
    throw new LoadError(`${url.pathname}: ${v.flatten(result.issues).root?.[0] ?? result.issues[0].message}`);
  }
  return result.output;
}
