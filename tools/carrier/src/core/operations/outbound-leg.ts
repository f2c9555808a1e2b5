import { Leg, type Address } from '../calls/leg.js';
import { limitTime } from '../calls/limit-time.js';
import { reportProgress } from '../calls/progress-callbacks.js';
import type { Reporting } from '../calls/reporting.js';
import type { Exchange } from '../exchange.js';
import { recordLeg, type RecordingWish } from '../recordings/record-legs.js';

/** A leg that the application asks for. */
export interface OutboundWish {
  readonly from: string;
  readonly to: string;
  readonly timeoutSeconds: number;
  readonly fallback?: Address | undefined;
  readonly reporting?: Reporting | undefined;
  /** Recorded from the answer on. */
  readonly recording?: RecordingWish | undefined;
  readonly timeLimitSeconds?: number | undefined;
  /** What answering-machine detection finds; there are no machines here. */
  readonly answeredBy?: string | undefined;
}

/** Makes the leg, known to the register; it does not ring yet. */
export function outboundLeg(exchange: Exchange, wish: OutboundWish): Leg {
  const { from, to, fallback, answeredBy } = wish;
  const leg = new Leg({ sid: exchange.newSid('CA'), accountSid: exchange.accountSid, from, to, direction: 'outbound-api', fallback, answeredBy }, exchange);
  const { reporting, recording, timeLimitSeconds } = wish;
  exchange.calls.add(leg);
  if (timeLimitSeconds !== undefined) limitTime(exchange.timers, leg, timeLimitSeconds);
  if (recording) {
    leg.watch((event) => {
      if (event !== 'answered') return;
      const running = recordLeg(exchange, leg, 'OutboundAPI', recording);
      leg.recorded = () => running.parameters();
    });
  }
  if (reporting) reportProgress(exchange, leg, reporting);
  return leg;
}
