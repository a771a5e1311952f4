/**
 * Resolves once a condition on the story holds: a frame is at full size, or the language asked for has come, or another
 * one has. The story outlives the map: what waits for it would keep the map, so the wait has to be ended with it.
 */
export function until(holds: () => boolean, ended?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = $effect.root(() => {
      $effect(() => {
        if (!holds()) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
    ended?.addEventListener('abort', () => stop(), { once: true });
  });
}
