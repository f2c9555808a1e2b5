import { useEffect } from 'react';
import { startRingTone } from './ring-tone.js';

const FLASH_MS = 1_000;

/** While it rings: the sound, and the tab's title in turn with `ringTitle`, so that a desk behind another window is seen too. */
export function useRing(isRinging: boolean, ringTitle: string): void {
  useEffect(() => (isRinging ? startRingTone() : undefined), [isRinging]);
  useEffect(() => {
    if (!isRinging) return;
    const before = document.title;
    let isShown = false;
    const flash = () => {
      isShown = !isShown;
      document.title = isShown ? ringTitle : before;
    };
    flash();
    const timer = setInterval(flash, FLASH_MS);
    return () => {
      clearInterval(timer);
      document.title = before;
    };
  }, [isRinging, ringTitle]);
}
