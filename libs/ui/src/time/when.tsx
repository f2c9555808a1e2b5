import { indianDate, indianTime, relativeTime } from './relative-time.js';
import { useFromClock } from './use-clock.js';

interface WhenProps {
  /** ISO instant. */
  readonly at: string;
  /** BCP-47; English unless told. */
  readonly language?: string;
  /** `both`: “in 3 days · Fri, 27 Nov”; `exact`: date and time; `relative`: words alone, the rest on hover. */
  readonly show?: 'both' | 'exact' | 'relative';
  readonly testId?: string;
}

/** A point in time in words and as a date, in India's time; it stays right while the screen is open. */
export function When({ at, language = 'en-IN', show = 'both', testId }: WhenProps) {
  const instant = new Date(at);
  const words = useFromClock((now) => relativeTime(instant, now, language));
  const date = useFromClock((now) => indianDate(instant, now, language));
  const exact = `${date}, ${indianTime(instant)}`;
  const shown = { both: `${words} · ${date}`, exact, relative: words }[show];
  return <time dateTime={at} lang={language} title={show === 'exact' ? words : exact} data-testid={testId}>{shown}</time>;
}
