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
  const digits = dialled.replace(/[\s()-]/g, '');
  const number = exchange.numbers.find(({ phoneNumber, shortCode }) => digits === phoneNumber || digits === shortCode || `+${digits}` === phoneNumber);
  if (!number) return undefined;
  const fallback = number.voiceFallbackUrl === undefined ? undefined : ({ url: number.voiceFallbackUrl, method: 'POST' } as const);
  const leg = new Leg({ sid: exchange.newSid('CA'), accountSid: exchange.accountSid, from, to: number.phoneNumber, direction: 'inbound', fallback, pace }, exchange);
  if (number.statusCallback !== undefined) reportProgress(exchange, leg, { url: number.statusCallback, method: number.statusCallbackMethod, events: ['completed'] });
  exchange.calls.add(leg);
  leg.connect(line);
  leg.ring();
  follow(exchange, leg, { url: number.voiceUrl, method: number.voiceMethod, about: 'voice' });
  return leg;
}
