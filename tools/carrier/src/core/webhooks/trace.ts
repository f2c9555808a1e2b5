/** One webhook as the carrier saw it. */
export interface Trace {
  readonly callSid?: string | undefined;
  readonly at: string;
  /** What it was about: `voice`, `gather`, `status callback`, … */
  readonly about: string;
  readonly method: string;
  /** Path and query; values over 80 characters are cut. */
  readonly path: string;
  /** HTTP status; absent when no answer came. */
  readonly status?: number | undefined;
  readonly ms: number;
  readonly twiml?: string | undefined;
  /** Twilio's error code and its words, when something was wrong. */
  readonly fault?: string | undefined;
}

const LONGEST_VALUE = 80;

/** A URL's path with its query, long values cut. */
export function pathOf(url: URL): string {
  const query = [...url.searchParams].map(([name, value]) => `${name}=${value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value}`);
  return query.length === 0 ? url.pathname : `${url.pathname}?${query.join('&')}`;
}
