import { countTime, useFromClock } from '@pukar/ui';
import { useEffect } from 'react';
import { deskText as text } from '../desk-messages.js';
import { playEndingTone } from './ending-tone.js';

/** So long before the end the agent is told. */
export const ENDING_SECONDS = 15;

/** Whether the time to write is nearly over. Then a tone sounds once, and the tab's title counts, so that a desk behind another window is heard and seen too. */
export function useWrapUpEnding(until: string): boolean {
  const left = useFromClock((now) => Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 1_000)), 200);
  const isEnding = left <= ENDING_SECONDS;
  useEffect(() => (isEnding ? playEndingTone() : undefined), [isEnding]);
  useEffect(() => {
    if (!isEnding) return;
    const before = document.title;
    return () => { document.title = before; };
  }, [isEnding]);
  useEffect(() => { if (isEnding) document.title = text.endingTitle(countTime(left)); }, [isEnding, left]);
  return isEnding;
}
