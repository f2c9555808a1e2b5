import { useEffect, useState } from 'react';

/** Longest wait for a moment in which the browser has nothing to do. */
const AT_LATEST_MS = 2_000;

/** Whether the browser has had nothing to do for a moment since `isThere`: what can wait begins then. */
export function useIdle(isThere: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!isThere || isIdle) return;
    // Safari has none.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => setIdle(true), 200);
      return () => clearTimeout(timer);
    }
    const waiting = requestIdleCallback(() => setIdle(true), { timeout: AT_LATEST_MS });
    return () => cancelIdleCallback(waiting);
  }, [isThere, isIdle]);
  return isIdle;
}
