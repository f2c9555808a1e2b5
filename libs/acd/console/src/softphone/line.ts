import type { LineState } from './softphone.js';
import { TOKEN_REFUSED, type FromCarrier, type ToCarrier } from './local-messages.js';

/** A new pass is fetched this long before the old one runs out, and handed over on the same line. */
export const RENEW_BEFORE_MS = 60_000;
/** The line is pinged this often, and given up when nothing was heard for so long. */
export const PING_MS = 5_000;
export const SILENT_MS = 15_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/** The line to the local carrier, as a machine: what it is now, and what it is waiting for. */
export interface Line {
  readonly phase: 'asking' | 'opening' | 'registered' | 'waiting' | 'disposed';
  /** Why it is down; null while that is not known. */
  readonly trouble: string | null;
  readonly isRenewing: boolean;
  readonly legSid: string | null;
  readonly isLegAccepted: boolean;
  /** The agent has accepted a call whose leg has not come yet. */
  readonly accepts: boolean;
  readonly expiresAt: number;
  readonly retries: number;
  /** When the next `tick` has something to do. */
  readonly nextAt: number | null;
  readonly heardAt: number;
}

export type LineInput =
  | { readonly type: 'access'; readonly url: string; readonly token: string; readonly expiresAt: number }
  | { readonly type: 'no-access'; readonly reason: string }
  | { readonly type: 'message'; readonly message: FromCarrier }
  | { readonly type: 'closed'; readonly code: number }
  | { readonly type: 'accept-next' | 'hang-up' | 'tick' | 'dispose' };

export type LineEffect =
  | { readonly type: 'ask-access' | 'close' }
  | { readonly type: 'open'; readonly url: string; readonly token: string }
  | { readonly type: 'send'; readonly message: ToCarrier };

export interface LineStep {
  readonly line: Line;
  readonly effects: readonly LineEffect[];
}

export function beginLine(): LineStep {
  const line: Line = {
    phase: 'asking', trouble: null, isRenewing: false, legSid: null, isLegAccepted: false, accepts: false, expiresAt: 0, retries: 0, nextAt: null, heardAt: 0,
  };
  return { line, effects: [{ type: 'ask-access' }] };
}

/** What the agent and the server are told of the line. */
export function lineState(line: Line): LineState {
  if (line.phase === 'disposed') return { kind: 'down', reason: 'closed in this tab' };
  if (line.phase === 'registered') return { kind: line.legSid && line.isLegAccepted ? 'in-call' : 'ready' };
  return line.trouble === null ? { kind: 'registering' } : { kind: 'down', reason: line.trouble };
}

export function stepLine(line: Line, input: LineInput, now: number): LineStep {
  if (line.phase === 'disposed') return { line, effects: [] };
  switch (input.type) {
    case 'access': return passed(line, input, now);
    case 'no-access': return line.phase === 'registered' ? { line: { ...line, isRenewing: false }, effects: [] } : down(line, input.reason, now);
    case 'message': return heard({ ...line, heardAt: now }, input.message, now);
    case 'closed': return line.phase === 'opening' || line.phase === 'registered' ? down(line, closedBecause(input.code), now) : { line, effects: [] };
    case 'accept-next': return line.legSid && !line.isLegAccepted ? accept(line, line.legSid) : { line: { ...line, accepts: line.legSid === null }, effects: [] };
    case 'hang-up': return { line, effects: line.legSid ? [{ type: 'send', message: { type: 'hangup', callSid: line.legSid } }] : [] };
    case 'tick': return line.nextAt !== null && now >= line.nextAt ? due(line, now) : { line, effects: [] };
    case 'dispose': return { line: { ...line, phase: 'disposed', nextAt: null }, effects: [{ type: 'close' }] };
  }
}

const closedBecause = (code: number): string => (code === TOKEN_REFUSED ? 'the carrier refused the line’s pass' : 'the carrier cannot be reached');

function passed(line: Line, { url, token, expiresAt }: { url: string; token: string; expiresAt: number }, now: number): LineStep {
  if (line.phase === 'registered') return { line: { ...line, isRenewing: false, expiresAt }, effects: [{ type: 'send', message: { type: 'token', token } }] };
  return { line: { ...line, phase: 'opening', expiresAt, heardAt: now, nextAt: now + SILENT_MS }, effects: [{ type: 'open', url, token }] };
}

function down(line: Line, reason: string, now: number): LineStep {
  const wait = Math.min(FIRST_RETRY_MS * 2 ** line.retries, LONGEST_RETRY_MS);
  return { line: { ...line, phase: 'waiting', trouble: reason, isRenewing: false, retries: line.retries + 1, nextAt: now + wait }, effects: [] };
}

function heard(line: Line, message: FromCarrier, now: number): LineStep {
  switch (message.type) {
    // A leg that goes on is told again right after this.
    case 'registered': return { line: { ...line, phase: 'registered', trouble: null, isRenewing: false, legSid: null, isLegAccepted: false, retries: 0, nextAt: now + PING_MS }, effects: [] };
    case 'incoming': return line.accepts ? accept(line, message.callSid) : { line: { ...line, legSid: message.callSid, isLegAccepted: false }, effects: [] };
    case 'accepted':
    case 'resumed': return { line: { ...line, legSid: message.callSid, isLegAccepted: true, accepts: false }, effects: [] };
    case 'ended': return line.legSid === message.callSid ? { line: { ...line, legSid: null, isLegAccepted: false }, effects: [] } : { line, effects: [] };
    case 'pong': return { line, effects: [] };
  }
}

function accept(line: Line, callSid: string): LineStep {
  return { line: { ...line, legSid: callSid, isLegAccepted: true, accepts: false }, effects: [{ type: 'send', message: { type: 'accept', callSid } }] };
}

function due(line: Line, now: number): LineStep {
  if (line.phase === 'waiting') return { line: { ...line, phase: 'asking', nextAt: null }, effects: [{ type: 'ask-access' }] };
  if (now - line.heardAt >= SILENT_MS) {
    const { line: fallen } = down(line, 'the carrier does not answer', now);
    return { line: fallen, effects: [{ type: 'close' }] };
  }
  if (line.phase === 'opening') return { line: { ...line, nextAt: line.heardAt + SILENT_MS }, effects: [] };
  const ping: LineEffect = { type: 'send', message: { type: 'ping' } };
  const isRenewal = !line.isRenewing && now >= line.expiresAt - RENEW_BEFORE_MS;
  return { line: { ...line, isRenewing: line.isRenewing || isRenewal, nextAt: now + PING_MS }, effects: isRenewal ? [ping, { type: 'ask-access' }] : [ping] };
}
