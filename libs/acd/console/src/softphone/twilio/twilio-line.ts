import type { LineState, LineTrouble } from '../softphone.js';
import { type LegEffect, type LegInput, noLegs, stepLeg, type TwilioLegs } from './twilio-leg.js';
import { troubleOf } from './twilio-trouble.js';

/** A token that was refused, or could not be had, is asked for again after so long, doubling up to the longest. */
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** The SDK comes back by itself after a lost connection; what it has not mended by then is registered anew. */
export const MENDS_ITSELF_MS = 15_000;

/** The line over Twilio's Voice SDK, as a machine. The SDK connects and reconnects; this decides what is made of it. */
export interface TwilioLine {
  readonly phase: 'asking' | 'registering' | 'registered' | 'waiting' | 'disposed';
  readonly hasDevice: boolean;
  readonly trouble: LineTrouble | null;
  /** Twilio's number of the trouble. */
  readonly code: number | null;
  readonly isRenewing: boolean;
  readonly legs: TwilioLegs;
  readonly renewAt: number;
  readonly retries: number;
  /** When the next `tick` has something to do. */
  readonly nextAt: number | null;
}

export type TwilioInput =
  | LegInput
  | { readonly type: 'access'; readonly token: string; readonly lifetimeMs: number }
  | { readonly type: 'failed'; readonly code: number }
  | { readonly type: 'no-access' | 'not-loaded' | 'registered' | 'unregistered' | 'will-expire' | 'network-changed' | 'tick' | 'dispose' };

export type TwilioEffect =
  | LegEffect
  | { readonly type: 'ask-access' | 'register' | 'destroy' }
  | { readonly type: 'start'; readonly token: string; readonly lifetimeMs: number }
  | { readonly type: 'update-token'; readonly token: string };

export interface TwilioStep {
  readonly line: TwilioLine;
  readonly effects: readonly TwilioEffect[];
}

export function beginTwilioLine(): TwilioStep {
  const line: TwilioLine = { phase: 'asking', hasDevice: false, trouble: null, code: null, isRenewing: false, legs: noLegs, renewAt: 0, retries: 0, nextAt: null };
  return { line, effects: [{ type: 'ask-access' }] };
}

/** What the agent and the server are told. Twilio carries sound only in a call: a line that is registered is ready. */
export function twilioState({ phase, legs: { leg }, trouble, code }: TwilioLine): LineState {
  if (phase === 'disposed') return { kind: 'down', trouble: 'closed-here' };
  if (leg && leg.status !== 'ringing') return { kind: 'in-call', isMuted: leg.isMuted, hasSound: leg.status === 'accepted' };
  if (phase === 'registered') return { kind: 'ready' };
  return trouble === null ? { kind: 'registering' } : { kind: 'down', trouble, ...(code === null ? {} : { code }) };
}

export function stepTwilioLine(line: TwilioLine, input: TwilioInput, now: number): TwilioStep {
  if (line.phase === 'disposed') return still(line);
  switch (input.type) {
    case 'access': return passed(line, input, now);
    case 'no-access': return noAccess(line, now);
    // The SDK's file could not be fetched: no network, or a newer helpline has replaced this page's files.
    case 'not-loaded': return still({ ...waiting(line, now), hasDevice: false, trouble: 'program-missing', code: null });
    case 'registered': return still({ ...line, phase: 'registered', trouble: null, code: null, retries: 0, nextAt: line.renewAt });
    case 'unregistered': return line.phase === 'registered' ? still({ ...line, phase: 'registering', trouble: line.trouble ?? 'carrier-unreachable', nextAt: now + MENDS_ITSELF_MS }) : still(line);
    case 'will-expire': return renew(line);
    case 'failed': return failed(line, input.code, now);
    case 'network-changed': return line.phase === 'waiting' ? askAgain(line) : still(line);
    case 'tick': return line.nextAt !== null && now >= line.nextAt ? due(line, now) : still(line);
    case 'dispose': return { line: { ...line, phase: 'disposed', legs: noLegs, nextAt: null }, effects: [{ type: 'destroy' }] };
    default: {
      const { legs, effect } = stepLeg(line.legs, input);
      return { line: { ...line, legs }, effects: effect ? [effect] : [] };
    }
  }
}

const still = (line: TwilioLine): TwilioStep => ({ line, effects: [] });
const askAgain = (line: TwilioLine): TwilioStep => ({ line: { ...line, phase: 'asking', nextAt: null }, effects: [{ type: 'ask-access' }] });
const waitOf = ({ retries }: TwilioLine): number => Math.min(FIRST_RETRY_MS * 2 ** retries, LONGEST_RETRY_MS);
const waiting = (line: TwilioLine, now: number): TwilioLine => ({ ...line, phase: 'waiting', isRenewing: false, retries: line.retries + 1, nextAt: now + waitOf(line) });

function passed(line: TwilioLine, { token, lifetimeMs }: { token: string; lifetimeMs: number }, now: number): TwilioStep {
  const renewed = { ...line, isRenewing: false, renewAt: now + lifetimeMs / 2 };
  if (!line.hasDevice) return { line: { ...renewed, phase: 'registering', hasDevice: true, nextAt: now + MENDS_ITSELF_MS }, effects: [{ type: 'start', token, lifetimeMs }] };
  if (line.phase === 'registered') return { line: { ...renewed, nextAt: renewed.renewAt }, effects: [{ type: 'update-token', token }] };
  return { line: { ...renewed, phase: 'registering', nextAt: now + MENDS_ITSELF_MS }, effects: [{ type: 'update-token', token }, { type: 'register' }] };
}

/** Without a new token the line goes on while the old one lasts. */
function noAccess(line: TwilioLine, now: number): TwilioStep {
  const later = waiting(line, now);
  return still(line.phase === 'registered' ? { ...later, phase: 'registered' } : { ...later, trouble: 'server-unreachable', code: null });
}

function renew(line: TwilioLine): TwilioStep {
  return line.isRenewing ? still(line) : { line: { ...line, isRenewing: true }, effects: [{ type: 'ask-access' }] };
}

/** A call that goes on is not touched by what the registration lacks. */
function failed(line: TwilioLine, code: number, now: number): TwilioStep {
  const trouble = troubleOf(code);
  const needsToken = trouble === 'token-refused' || trouble === 'too-many-requests';
  // Everything else the SDK tries again by itself; `registered` takes the trouble back.
  return still({ ...(needsToken ? waiting(line, now) : line), trouble, code });
}

function due(line: TwilioLine, now: number): TwilioStep {
  if (line.phase === 'waiting') return askAgain(line);
  const renewal = now >= line.renewAt ? renew(line) : still(line);
  if (line.phase === 'registered') return { ...renewal, line: { ...renewal.line, nextAt: now + MENDS_ITSELF_MS } };
  return { line: { ...renewal.line, nextAt: now + MENDS_ITSELF_MS }, effects: [...renewal.effects, { type: 'register' }] };
}
