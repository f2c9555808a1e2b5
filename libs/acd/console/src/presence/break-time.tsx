import { countTime, StatusWord, Timer, useFromClock } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';

/** A break as it runs: how long of how long, and in red with a word once it is longer than planned. */
export function BreakTime({ since, minutes }: { readonly since: string; readonly minutes: number | null }) {
  const over = useFromClock((now) => (minutes === null ? -1 : Math.floor((now.getTime() - Date.parse(since)) / 1_000) - minutes * 60), 500);
  return (
    <>
      <Timer since={since} testId="break-time" />
      {minutes !== null && over < 0 && <span className="figures quiet">{text.ofMinutes(minutes)}</span>}
      {over >= 0 && <StatusWord tone="late" testId="break-over"><span className="figures">{text.overBy(countTime(over))}</span></StatusWord>}
    </>
  );
}
