import type { LineTrouble } from '../softphone.js';
import { type FromCarrier, TOKEN_REFUSED, type ToCarrier } from './local-messages.js';

/** The line is pinged this often, and given up when nothing was heard for so long. */
export const PING_MS = 5_000;
export const SILENT_MS = 15_000;
/** After a change of network the carrier has only so long to be heard. */
export const PROVE_MS = 3_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/** A leg of a call that rings here, or was answered here. */
export interface LineLeg {
  readonly callSid: string;
  readonly claimId: string | null;
  readonly isAccepted: boolean;
  readonly isMuted: boolean;
}

/** The signalling of the line to the local carrier, as a machine: what it is now, and what it is waiting for. */
export interface Line {
  readonly phase: 'asking' | 'opening' | 'registered' | 'waiting' | 'disposed';
  /** Why it is down; null while that is not known. */
  readonly trouble: LineTrouble | null;
  readonly isRenewing: boolean;
  readonly leg: LineLeg | null;
  /** The claim that the agent has accepted and whose leg has not come yet. */
  readonly accepts: string | null;
  /** When a new token is asked for: at half of the old one's life. */
  readonly renewAt: number;
  readonly retries: number;
  /** When the next `tick` has something to do. */
  readonly nextAt: number | null;
  readonly heardAt: number;
}

export type LineInput =
  /** The lifetime is counted from now: this computer's clock may be wrong. */
  | { readonly type: 'access'; readonly url: string; readonly token: string; readonly lifetimeMs: number }
  | { readonly type: 'message'; readonly message: FromCarrier }
  | { readonly type: 'closed'; readonly code: number }
  | { readonly type: 'accept'; readonly claimId: string }
  | { readonly type: 'mute' | 'echo'; readonly on: boolean }
  | { readonly type: 'digits'; readonly digits: string }
  | { readonly type: 'no-access' | 'hang-up' | 'network-changed' | 'tick' | 'dispose' };

export type LineEffect =
  | { readonly type: 'ask-access' | 'close' }
  | { readonly type: 'open'; readonly url: string; readonly token: string }
  | { readonly type: 'send'; readonly message: ToCarrier };

export interface LineStep {
  readonly line: Line;
  readonly effects: readonly LineEffect[];
}

export function beginLine(): LineStep {
  const line: Line = { phase: 'asking', trouble: null, isRenewing: false, leg: null, accepts: null, renewAt: 0, retries: 0, nextAt: null, heardAt: 0 };
  return { line, effects: [{ type: 'ask-access' }] };
}

export function stepLine(line: Line, input: LineInput, now: number): LineStep {
  if (line.phase === 'disposed') return { line, effects: [] };
  const { leg } = line;
  switch (input.type) {
    case 'access': return passed(line, input, now);
    case 'no-access': return line.phase === 'registered' ? { line: { ...line, isRenewing: false }, effects: [] } : down(line, 'server-unreachable', now);
    case 'message': return heard({ ...line, heardAt: now }, input.message, now);
    case 'closed': return line.phase === 'opening' || line.phase === 'registered' ? down(line, input.code === TOKEN_REFUSED ? 'token-refused' : 'carrier-unreachable', now) : { line, effects: [] };
    case 'accept': return leg && !leg.isAccepted && leg.claimId === input.claimId ? answer(line, leg) : { line: { ...line, accepts: leg?.isAccepted && leg.claimId === input.claimId ? null : input.claimId }, effects: [] };
    case 'digits': return { line, effects: leg?.isAccepted ? [{ type: 'send', message: { type: 'digits', callSid: leg.callSid, digits: input.digits } }] : [] };
    case 'mute': return leg?.isAccepted ? { line: { ...line, leg: { ...leg, isMuted: input.on } }, effects: [{ type: 'send', message: { type: 'mute', callSid: leg.callSid, on: input.on } }] } : { line, effects: [] };
    case 'echo': return line.phase === 'registered' ? { line, effects: [{ type: 'send', message: { type: 'echo', on: input.on && !leg?.isAccepted } }] } : { line, effects: [] };
    case 'hang-up': return { line, effects: leg ? [{ type: 'send', message: { type: 'hangup', callSid: leg.callSid } }] : [] };
    case 'network-changed': return onNewNetwork(line, now);
    case 'tick': return line.nextAt !== null && now >= line.nextAt ? due(line, now) : { line, effects: [] };
    case 'dispose': return { line: { ...line, phase: 'disposed', leg: null, nextAt: null }, effects: [{ type: 'close' }] };
  }
}

function passed(line: Line, { url, token, lifetimeMs }: { url: string; token: string; lifetimeMs: number }, now: number): LineStep {
  const renewAt = now + lifetimeMs / 2;
  if (line.phase === 'registered') return { line: { ...line, isRenewing: false, renewAt }, effects: [{ type: 'send', message: { type: 'token', token } }] };
  return { line: { ...line, phase: 'opening', renewAt, heardAt: now, nextAt: now + SILENT_MS }, effects: [{ type: 'open', url, token }] };
}

function down(line: Line, trouble: LineTrouble, now: number): LineStep {
  const wait = Math.min(FIRST_RETRY_MS * 2 ** line.retries, LONGEST_RETRY_MS);
  return { line: { ...line, phase: 'waiting', trouble, isRenewing: false, retries: line.retries + 1, nextAt: now + wait }, effects: [] };
}

function heard(line: Line, message: FromCarrier, now: number): LineStep {
  const { leg } = line;
  switch (message.type) {
    // A leg that goes on is told again right after this.
    case 'registered': return { line: { ...line, phase: 'registered', trouble: null, isRenewing: false, leg: null, retries: 0, nextAt: now + PING_MS }, effects: [] };
    case 'incoming': return incoming(line, { callSid: message.callSid, claimId: message.claimId, isAccepted: false, isMuted: false });
    case 'accepted': return leg?.callSid === message.callSid ? { line: { ...line, leg: { ...leg, isAccepted: true }, accepts: null }, effects: [] } : { line, effects: [] };
    case 'resumed': return { line: { ...line, leg: { callSid: message.callSid, claimId: null, isAccepted: true, isMuted: message.isMuted }, accepts: null }, effects: [] };
    case 'muted': return leg?.callSid === message.callSid ? { line: { ...line, leg: { ...leg, isMuted: message.on } }, effects: [] } : { line, effects: [] };
    case 'ended': return leg?.callSid === message.callSid ? { line: { ...line, leg: null }, effects: [] } : { line, effects: [] };
    case 'answer':
    case 'error':
    case 'pong': return { line, effects: [] };
  }
}

/** A call that goes on is not given up for another leg that rings. */
function incoming(line: Line, leg: LineLeg): LineStep {
  if (line.leg?.isAccepted) return { line, effects: [] };
  return line.accepts !== null && line.accepts === leg.claimId ? answer(line, leg) : { line: { ...line, leg }, effects: [] };
}

function answer(line: Line, leg: LineLeg): LineStep {
  return { line: { ...line, leg: { ...leg, isAccepted: true }, accepts: null }, effects: [{ type: 'send', message: { type: 'accept', callSid: leg.callSid } }] };
}

function onNewNetwork(line: Line, now: number): LineStep {
  if (line.phase === 'waiting') return { line: { ...line, phase: 'asking', nextAt: null }, effects: [{ type: 'ask-access' }] };
  if (line.phase !== 'registered') return { line, effects: [] };
  return { line: { ...line, heardAt: now - SILENT_MS + PROVE_MS, nextAt: now + PROVE_MS }, effects: [{ type: 'send', message: { type: 'ping' } }] };
}

function due(line: Line, now: number): LineStep {
  if (line.phase === 'waiting') return { line: { ...line, phase: 'asking', nextAt: null }, effects: [{ type: 'ask-access' }] };
  if (now - line.heardAt >= SILENT_MS) {
    const { line: fallen } = down(line, 'carrier-silent', now);
    return { line: fallen, effects: [{ type: 'close' }] };
  }
  if (line.phase === 'opening') return { line: { ...line, nextAt: line.heardAt + SILENT_MS }, effects: [] };
  const ping: LineEffect = { type: 'send', message: { type: 'ping' } };
  const isRenewal = !line.isRenewing && now >= line.renewAt;
  return { line: { ...line, isRenewing: line.isRenewing || isRenewal, nextAt: now + PING_MS }, effects: isRenewal ? [ping, { type: 'ask-access' }] : [ping] };
}
