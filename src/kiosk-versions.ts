import { Workbox } from 'workbox-window';

/** How often a new version is looked for, ms. */
const LOOK_MS = 10 * 60_000;

/** The kiosk's own service worker: it holds every file of the kiosk, and takes a new version over when told to. */
export interface Versions {
  /** Takes the waiting version over and loads it. */
  readonly apply: () => void;
}

/**
 * Registers the service worker for the kiosk's folder alone; a reader's page never meets it. `onWaiting` hears when a
 * new version is complete on this machine. Where there are no service workers the kiosk needs the network to start.
 */
export function followVersions(root: URL, onWaiting: () => void): Versions {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return { apply: () => location.reload() };
  const workbox = new Workbox(new URL('sw.js', root).href, { scope: new URL('kiosk/', root).href });
  let applying = false;
  workbox.addEventListener('waiting', onWaiting);
  workbox.addEventListener('controlling', () => {
    if (applying) location.reload();
  });
  workbox.register().catch((cause: unknown) => console.warn('The kiosk cannot keep its files.', cause));
  setInterval(() => void workbox.update().catch(() => undefined), LOOK_MS);
  return {
    apply: () => {
      applying = true;
      workbox.messageSkipWaiting();
    },
  };
}
