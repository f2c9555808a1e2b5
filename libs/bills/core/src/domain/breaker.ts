/** Whether somebody outside is asked at all: after some failures in a row nobody waits for them until a while has passed. */
export interface Breaker {
  readonly failures: number;
  /** When it may be tried again; null while it answers. */
  readonly tryAgainAt: Date | null;
}

export const CLOSED_BREAKER: Breaker = { failures: 0, tryAgainAt: null };

const FAILURES_IN_A_ROW = 3;
const REST_MS = 10_000;

/** Whether to ask now. */
export const mayAsk = ({ tryAgainAt }: Breaker, now: Date): boolean => tryAgainAt === null || tryAgainAt <= now;

/** While one caller tries whether they answer again, the others are not made to wait for it. */
export const whileTrying = (breaker: Breaker, now: Date): Breaker => (breaker.tryAgainAt === null ? breaker : { ...breaker, tryAgainAt: new Date(now.getTime() + REST_MS) });

/** After an answer or a failure. */
export function afterAsking({ failures }: Breaker, answered: boolean, now: Date): Breaker {
  if (answered) return CLOSED_BREAKER;
  return { failures: failures + 1, tryAgainAt: failures + 1 >= FAILURES_IN_A_ROW ? new Date(now.getTime() + REST_MS) : null };
}
