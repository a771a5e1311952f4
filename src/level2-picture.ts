import type { GlMap } from './map/gl/gl-map.ts';

/** How long the first picture may take, ms: a blocked worker never brings it. */
const FIRST_PICTURE_MS = 60_000;

/**
 * Waits for the first picture; rejects with the map's first error, when the picture does not come, or when the page is
 * told anew meanwhile.
 */
export async function unlessBroken(
  gl: GlMap,
  retold: Promise<void>,
  picture: () => Promise<void>,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fail = (_event: { readonly error: unknown }): void => undefined;
  const broken = new Promise<never>((_resolve, reject) => {
    fail = ({ error }) => reject(error);
    gl.map.on('error', fail);
    timer = setTimeout(() => reject(new Error('MapLibre brought no picture.')), FIRST_PICTURE_MS);
  });
  try {
    const anew = retold.then(() => Promise.reject(new Error('Told anew.')));
    await Promise.race([picture(), broken, anew]);
  } finally {
    clearTimeout(timer);
    gl.map.off('error', fail);
  }
}
