import { useFromClock } from '@pukar/ui';
import { useEffect, useEffectEvent } from 'react';
import { deskText as text } from '../desk-messages.js';
import { markTab, notifyOf } from './ring-sign.js';
import { startRingTone } from './ring-tone.js';

const FLASH_MS = 1_000;

interface Ring {
  /** Until when the call may be answered; null while none rings in this tab. */
  readonly answerBy: string | null;
  /** The caller's language, as far as it is known: "Hindi". */
  readonly language: string;
}

/** While a call rings: the sound, the tab's title and mark, and a notification where the tab is behind. All of it stops with the offer, whatever ends it, and at the latest with its time. */
export function useRing({ answerBy, language }: Ring): void {
  const isRinging = useFromClock((now) => answerBy !== null && now.getTime() < Date.parse(answerBy), 250);
  const title = text.ringTitle(language);
  const tell = useEffectEvent(() => notifyOf(text.notificationTitle, text.notificationBody(language)));
  useEffect(() => {
    if (!isRinging) return;
    const [hush, unmark] = [startRingTone(), markTab()];
    let take = tell();
    const behind = () => { take(); take = tell(); };
    document.addEventListener('visibilitychange', behind);
    return () => {
      hush();
      unmark();
      take();
      document.removeEventListener('visibilitychange', behind);
    };
  }, [isRinging]);
  useEffect(() => {
    if (!isRinging) return;
    const before = document.title;
    let isShown = false;
    const flash = () => {
      isShown = !isShown;
      document.title = isShown ? title : before;
    };
    flash();
    const timer = setInterval(flash, FLASH_MS);
    return () => {
      clearInterval(timer);
      document.title = before;
    };
  }, [isRinging, title]);
}
