import { countTime } from './count-time.js';
import { useFromClock } from './use-clock.js';

type TimerProps = ({ readonly since: string; readonly until?: never } | { readonly until: string; readonly since?: never }) & { readonly testId?: string };

/** Counts up from `since` or down to `until`, by the server's time. Silent to a screen reader: it changes each second. */
export function Timer({ since, until, testId }: TimerProps) {
  const shown = useFromClock((now) => countTime((until === undefined ? now.getTime() - Date.parse(since) : Date.parse(until) - now.getTime()) / 1_000), 200);
  return <span className="timer" role="timer" aria-live="off" data-testid={testId}>{shown}</span>;
}
