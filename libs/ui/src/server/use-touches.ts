import { useEffect } from 'react';
import { api } from './api.js';

/** The server is told once a minute at most. */
const TELL_EVERY_MS = 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/** Tells the server that somebody is there whenever they touch the page; what the page asks by itself tells nothing. `idleMinutes`: after how many the server ends the session; undefined: never, and nothing is told. */
export function useTouches(idleMinutes: number | undefined, onExpire: () => void): void {
  useEffect(() => {
    if (idleMinutes === undefined) return undefined;
    let told = Date.now();
    const tell = () => {
      if (Date.now() - told < Math.min(TELL_EVERY_MS, idleMinutes * 15_000)) return;
      told = Date.now();
      void api('/api/me/here', { method: 'POST' }).then((answer) => { if (!answer.ok && answer.code === 'sign-in') onExpire(); });
    };
    for (const touch of TOUCHES) addEventListener(touch, tell, { passive: true });
    return () => { for (const touch of TOUCHES) removeEventListener(touch, tell); };
  }, [idleMinutes, onExpire]);
}
