import { Leg, type Address } from '../calls/leg.js';
import { reportProgress, type Reporting } from '../calls/progress-callbacks.js';
import { ringOut } from '../calls/ring-out.js';
import type { Exchange } from '../exchange.js';
import { follow } from '../verbs/programme.js';
import type { Instructions } from '../webhooks/documents.js';

/** A call that the application asks for. */
export interface Placing {
  readonly from: string;
  readonly to: string;
  readonly instructions: Instructions;
  readonly fallback?: Address | undefined;
  readonly timeoutSeconds: number;
  readonly reporting?: Reporting | undefined;
}

/** Makes a leg to a destination; it rings a moment later and follows its instructions once answered. */
export function placeCall(exchange: Exchange, { from, to, fallback, instructions, timeoutSeconds, reporting }: Placing): Leg {
  const leg = new Leg({ sid: exchange.newSid('CA'), accountSid: exchange.accountSid, from, to, direction: 'outbound-api', fallback }, exchange);
  exchange.calls.add(leg);
  if (reporting) reportProgress(exchange, leg, reporting);
  exchange.timers.after(0, () => {
    void ringOut(exchange, leg, timeoutSeconds * 1000).then((status) => {
      if (status === 'in-progress') follow(exchange, leg, instructions);
    });
  });
  return leg;
}
