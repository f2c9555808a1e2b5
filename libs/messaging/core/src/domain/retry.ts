/** Seconds until the next try after each failed one; the last for all that follow. About a day in all. */
const SECONDS = [5, 15, 60, 300, 900, 3_600, 7_200, 14_400];

/** After so many tries the news is old: the message is given up. */
const MOST_ATTEMPTS = 12;

/** When a message is tried again that failed at `now`, its `attempts`-th time. */
export const retryAt = (attempts: number, now: Date): Date => new Date(now.getTime() + SECONDS[Math.min(Math.max(attempts, 1), SECONDS.length) - 1]! * 1000);

/** Whether it is not tried any more. */
export const isGivenUp = (attempts: number): boolean => attempts > MOST_ATTEMPTS;

/** What a carrier's refusal of a message means. */
export type SendFailure = 'retry' | 'uncertain' | 'refused';

/**
 * Whether the message may have gone although there was an error: a request that was cut or answered 5xx may have been
 * carried out. 429 was not, nor 401 or 403 (our own account, not this message); any other 4xx is a refusal of this message.
 * @param status the HTTP status; 0 when there was no answer.
 */
export function judgeFailure(status: number): SendFailure {
  if (status === 401 || status === 403 || status === 429) return 'retry';
  return status >= 400 && status < 500 ? 'refused' : 'uncertain';
}
