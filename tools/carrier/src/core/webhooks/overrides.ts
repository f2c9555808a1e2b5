/** What a URL's fragment changes about how it is asked: `#rc=2&rp=4xx,5xx` (section 13 of the contract). */
export interface Overrides {
  readonly connectTimeoutMs: number;
  readonly readTimeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly retries: number;
  readonly retryOn: readonly RetryCause[];
}

export type RetryCause = '4xx' | '5xx' | 'ct' | 'rt';

const CAUSES: readonly RetryCause[] = ['4xx', '5xx', 'ct', 'rt'];

export interface TimeLimits {
  readonly connectTimeoutMs: number;
  readonly readTimeoutMs: number;
}

/** All attempts together. */
const TOTAL_TIMEOUT_MS = 15_000;

/** Twilio's defaults: one retry, and only when no connection could be made. */
export function overridesIn(url: URL, limits: TimeLimits): Overrides {
  const asked = new URLSearchParams(url.hash.slice(1));
  const between = (name: string, least: number, most: number, otherwise: number): number => {
    const value = Number(asked.get(name) ?? Number.NaN);
    return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : otherwise;
  };
  const policy = (asked.get('rp') ?? 'ct').split(',');
  return {
    connectTimeoutMs: between('ct', 100, 10_000, limits.connectTimeoutMs),
    readTimeoutMs: between('rt', 100, 15_000, limits.readTimeoutMs),
    totalTimeoutMs: between('tt', 100, 15_000, TOTAL_TIMEOUT_MS),
    retries: between('rc', 0, 5, 1),
    retryOn: policy.includes('all') ? CAUSES : CAUSES.filter((cause) => policy.includes(cause)),
  };
}
