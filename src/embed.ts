import { applyLook, parseLook } from './embed/look.ts';
import { gatesOf } from './embed/gates.ts';
import { HostPort } from './embed/host-port.ts';
import { replaceJumps, showArea } from './embed/level0.ts';
import { DELIBERATE, onFirstAct, onInSight } from './embed/wake.ts';
import { showFailure } from './failure.ts';
import { whenIdle } from './idle.ts';
import { level1Files, styleAnew } from './level1-files.ts';

/** Svelte and the styles of level 1 need these; an older engine keeps level 0, which is complete in itself. */
const isCapable = 'replaceAll' in String.prototype && CSS.supports('selector(:where(a))');

/** Short and unlike the others on a host page, which gave none. */
const newName = (): string => `zh-${Math.random().toString(36).slice(2, 8)}`;

function begin(app: Element): void {
  const address = new URL(location.href);
  const look = parseLook(address.search);
  applyLook(look);
  const query = address.searchParams;
  const area = query.get('area');
  let undo = area ? showArea(area) : null;
  addEventListener('hashchange', () => undo?.());
  replaceJumps();

  const port = new HostPort(look.eid ?? newName(), gatesOf(address, document.referrer), app);
  let acted = (): void => undefined;
  // MapLibre is worth its bytes once somebody is here.
  const wanted = new Promise<void>((resolve) => (acted = resolve));
  let isStarted = false;
  let hasFailed = false;
  let notice: (() => void) | null = null;
  const start = (): void => {
    if (isStarted || !isCapable) return;
    isStarted = true;
    preload();
    import('./embed-app.ts')
      .then(async ({ takeOverEmbed }) => {
        if (hasFailed) await styleAnew();
        const clear = (): void => {
          undo?.();
          undo = null;
          notice?.();
        };
        return takeOverEmbed({ address, port, clear, wanted });
      })
      .catch((cause: unknown) => {
        // Level 0 stays; the next act tries again, and so do a command of the host and the button.
        isStarted = false;
        hasFailed = true;
        onFirstAct(start, DELIBERATE);
        sayFailed(cause instanceof SyntaxError);
        port.tell('error', { level: 1 });
        console.warn('Level 1 did not load.', cause);
      });
  };
  // From its press on, a button that renews the document is the one that answers: the touch itself also tries again.
  let isRenewing = false;
  const sayFailed = (isBroken: boolean): void => {
    if (isRenewing) return;
    notice ??= showFailure(() => {
      notice = null;
      if (isBroken) renew();
      else start();
    }, app);
  };
  /** A script that arrived broken is kept by its document: only a new document takes it anew. */
  const renew = (): void => {
    isRenewing = true;
    fetchAnew().then(
      () => location.reload(),
      () => {
        isRenewing = false;
        sayFailed(true);
      },
    );
  };
  port.open(start);
  port.tell('ready', {});
  // Level 0 answers the first tap; preparing more must not stand before it.
  const prepare = (): void =>
    whenIdle(() => {
      acted();
      start();
    });
  onFirstAct(prepare);
  onInSight(app, prepare);
  if ((area && !undo) || query.has('view') || query.has('topic')) start();
}

/** Puts what the server has now in the place of what a cache may have kept. Rejects when one cannot be had. */
const fetchAnew = (): Promise<unknown> =>
  Promise.all(level1Files().map((file) => fetch(file, { cache: 'reload' })));

/** Level 1's files side by side instead of one after the other. */
function preload(): void {
  for (const file of level1Files()) {
    const link = document.createElement('link');
    if (file.endsWith('.js')) link.rel = 'modulepreload';
    else {
      link.rel = 'preload';
      link.as = 'fetch';
      link.crossOrigin = 'anonymous';
    }
    link.href = file;
    document.head.append(link);
  }
}

const app = document.querySelector('#app');
if (app) begin(app);
