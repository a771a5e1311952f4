/** Keeps the screen on, also after the browser took that back. A browser that will not is left alone. */
export function keepAwake(): void {
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => void ask(), { once: true });
    } catch {
      // Without a wake lock the machine's own settings decide.
    }
  };
  if (!('wakeLock' in navigator)) return;
  document.addEventListener('visibilitychange', () => void ask());
  void ask();
}
