/** Why level 2 is or is not worth starting here. */
export type Capability = 'ready' | 'no-webgl2' | 'save-data';

let known: Capability | undefined;

/** Asks the browser once whether it can and should draw with WebGL2; the probe's context is given back at once. */
export function capability(): Capability {
  return (known ??= probe());
}

function probe(): Capability {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    if (!context) return 'no-webgl2';
  } catch {
    return 'no-webgl2';
  }
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  return connection?.saveData === true ? 'save-data' : 'ready';
}
