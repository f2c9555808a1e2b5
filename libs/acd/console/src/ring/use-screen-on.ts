import { useEffect } from 'react';

/** Keeps the screen from going dark while `isOn`, where the browser can: whoever only listens touches no key. Asked for again whenever the tab is in front. */
export function useScreenOn(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible') return;
      // A battery that runs low, or a policy, may refuse it; the call goes on all the same.
      const held = await navigator.wakeLock.request('screen').catch(() => null);
      if (isOver) void held?.release();
      else lock = held;
    };
    const again = () => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      isOver = true;
      void lock?.release();
      document.removeEventListener('visibilitychange', again);
    };
  }, [isOn]);
}
