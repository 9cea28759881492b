/**
 * Keeps the phone's screen on while somebody guides, where the browser can (TLS or localhost). Answers whether it does, and
 * how to let it sleep again.
 */
export async function stayAwake(): Promise<{ awake: boolean; sleep: () => void }> {
  let lock: WakeLockSentinel | undefined;
  let stopped = false;
  const take = async (): Promise<boolean> => {
    try {
      // Not there over plain HTTP, whatever the types say.
      lock = await (navigator as { wakeLock?: WakeLock }).wakeLock?.request('screen');
      return lock !== undefined;
    } catch {
      return false;
    }
  };
  const again = (): void => {
    if (document.visibilityState === 'visible' && !stopped) void take();
  };
  document.addEventListener('visibilitychange', again);
  return {
    awake: await take(),
    sleep() {
      stopped = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    },
  };
}
