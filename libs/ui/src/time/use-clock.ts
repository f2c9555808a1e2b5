import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { ServerClock } from './server-clock.js';

/** The clock that timers and dates below it are counted by. */
export const ClockContext = createContext(new ServerClock());

/** A word or number made of the present time; the part is drawn again only when it changes. */
export function useFromClock<T extends string | number | boolean>(read: (now: Date) => T, everyMs = 30_000): T {
  const clock = useContext(ClockContext);
  const subscribe = useCallback((changed: () => void) => {
    const timer = setInterval(changed, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return useSyncExternalStore(subscribe, () => read(clock.now()));
}
