const OFF_MS = 2_000;
const WRONG_MS = 5 * 60_000;

/** How this computer's clock stands to the server's. Timers are counted by the server's in any case. */
export type ClockSkew = 'right' | 'off' | 'wrong';

/** `aheadMs`: how far the server's clock is ahead of this computer's. */
export function clockSkew(aheadMs: number): ClockSkew {
  const apart = Math.abs(aheadMs);
  if (apart > WRONG_MS) return 'wrong';
  return apart > OFF_MS ? 'off' : 'right';
}
