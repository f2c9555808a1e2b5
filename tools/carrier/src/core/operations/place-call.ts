import type { Leg } from '../calls/leg.js';
import { ringOut } from '../calls/ring-out.js';
import type { Exchange } from '../exchange.js';
import { Interrupted, pass } from '../scope.js';
import { follow } from '../verbs/programme.js';
import type { Instructions } from '../webhooks/documents.js';
import { outboundLeg, type OutboundWish } from './outbound-leg.js';

/** A call that the application asks for. */
export interface Placing extends OutboundWish {
  readonly instructions: Instructions;
  /** Keys that are pressed once it is answered, before its instructions. */
  readonly sendDigits?: string | undefined;
}

/** Milliseconds of one key tone, and of one `w`. */
const TONE_MS = 500;

/** Makes a leg to a destination; it rings a moment later and follows its instructions once answered. */
export function placeCall(exchange: Exchange, placing: Placing): Leg {
  const leg = outboundLeg(exchange, placing);
  exchange.timers.after(0, () => void ring(exchange, leg, placing).catch((error: unknown) => error instanceof Interrupted || exchange.fault(error)));
  return leg;
}

/** Rejects as interrupted when the leg ends while the keys are pressed. */
async function ring(exchange: Exchange, leg: Leg, { timeoutSeconds, sendDigits, instructions }: Placing): Promise<void> {
  const status = await ringOut(exchange, leg, timeoutSeconds * 1000);
  if (status !== 'in-progress' || leg.isOver) return;
  if (sendDigits !== undefined && sendDigits !== '') {
    leg.hear({ kind: 'play', text: sendDigits.replace(/w/gi, ''), digits: sendDigits });
    await pass(exchange.timers, sendDigits.length * TONE_MS, leg.lifetime);
  }
  follow(exchange, leg, instructions);
}
