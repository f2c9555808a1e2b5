import { ClockContext, useFromClock } from '@pukar/ui';
import { useContext } from 'react';
import { type ClockSkew, clockSkew } from './clock-skew.js';

const LOOK_EVERY_MS = 2_000;

/** How this computer's clock stands to the server's, as last heard. */
export function useClockSkew(): ClockSkew {
  const clock = useContext(ClockContext);
  return useFromClock<ClockSkew>(() => clockSkew(clock.aheadMs), LOOK_EVERY_MS);
}
