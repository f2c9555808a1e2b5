import { useCallback, useEffect, useState } from 'react';
import { beginWatch, forget, seen } from './watch.js';

const LOOK_EVERY_MS = 1_000;

interface Awake {
  /** The browser is putting the page to sleep now. */
  readonly isAsleep: boolean;
  /** For how long the page slept, until the agent has gone on. */
  readonly sleptSeconds: number | null;
  readonly goOn: () => void;
}

/** Whether the page sleeps or slept: timers that stood still, and the browser's own word (Page Lifecycle `freeze`, `resume`). */
export function useAwake(): Awake {
  const [watch, setWatch] = useState(() => beginWatch(Date.now()));
  const [isAsleep, setAsleep] = useState(false);
  useEffect(() => {
    const look = () => setWatch((before) => seen(before, Date.now()));
    const freeze = () => setAsleep(true);
    const resume = () => { setAsleep(false); look(); };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('freeze', freeze);
    document.addEventListener('resume', resume);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('freeze', freeze);
      document.removeEventListener('resume', resume);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  const goOn = useCallback(() => setWatch(forget), []);
  return { isAsleep, sleptSeconds: watch.sleptMs === null ? null : Math.round(watch.sleptMs / 1000), goOn };
}
