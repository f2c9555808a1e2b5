import { Leg } from '../calls/leg.js';
import type { Line } from '../calls/line.js';
import { reportProgress } from '../calls/progress-callbacks.js';
import type { Exchange } from '../exchange.js';
import { follow } from '../verbs/programme.js';

/** Somebody dials. */
export interface Dialling {
  readonly from: string;
  /** What they keyed in: a number of the account in E.164, or its short code. */
  readonly dialled: string;
  readonly line: Line;
  readonly pace: 'real' | 'instant';
}

/** Lets a dialled number ring and asks its application what to do. Undefined when nobody has that number. */
export function takeIncomingCall(exchange: Exchange, { from, dialled, line, pace }: Dialling): Leg | undefined {
  const number = exchange.numbers.dialled(dialled);
  if (!number) return undefined;
  const asks = exchange.numbers.voiceOf(number);
  const fallback = asks.voiceFallbackUrl === undefined ? undefined : { url: asks.voiceFallbackUrl, method: asks.voiceFallbackMethod ?? 'POST' };
  const leg = new Leg({ sid: exchange.newSid('CA'), accountSid: exchange.accountSid, from, to: number.phoneNumber, direction: 'inbound', fallback, pace }, exchange);
  if (asks.statusCallback !== undefined) reportProgress(exchange, leg, { url: asks.statusCallback, method: asks.statusCallbackMethod, events: ['completed'] });
  exchange.calls.add(leg);
  leg.connect(line);
  leg.ring();
  // A number that asks nobody is not in service.
  if (asks.voiceUrl === undefined) exchange.timers.after(0, () => leg.end('failed', 'not in service'));
  else follow(exchange, leg, { url: asks.voiceUrl, method: asks.voiceMethod, about: 'voice' });
  return leg;
}
