import type { BookEntry } from './book-entry.js';
import type { LineOfCalls } from './tally.js';

/** How a caller left a queue; `moved`: to another one. */
export type Leaving = 'talking' | 'abandoned' | 'sent-away' | 'failed' | 'call-back' | 'message' | 'moved';

/** A caller in one queue, from when until when. */
export interface Stay {
  readonly queue: string;
  readonly line: LineOfCalls;
  /** Whether it is the first of a wait: they were not moved here. */
  readonly isFirst: boolean;
  readonly fromMs: number;
  /** The moment that their place counts from. */
  readonly since: Date;
  readonly language: string | null;
  readonly priority: number;
  readonly left: { readonly as: Leaving; readonly atMs: number } | null;
}

/** An agent's hold on a call, as far as it came. */
export interface HeldCall {
  readonly claimId: string;
  readonly agentId: string | null;
  readonly queue: string | null;
  readonly line: LineOfCalls;
  readonly offeredMs: number | null;
  readonly acceptedMs: number | null;
  readonly joinedMs: number | null;
  readonly ended: { readonly as: string; readonly atMs: number } | null;
  /** How long the caller was on hold in it. */
  readonly holdMs: number;
}

/** An agent's writing after a call; `toMs` null: still at it. */
export interface WrapUp {
  readonly agentId: string;
  readonly fromMs: number;
  readonly toMs: number | null;
}

/** What the book says of one call. */
export interface CallInBook {
  readonly stays: readonly Stay[];
  readonly held: readonly HeldCall[];
  readonly wrapUps: readonly WrapUp[];
  readonly told: readonly { readonly atMs: number; readonly estimateMs: number }[];
}

type Open<T> = { -readonly [Part in keyof T]: T[Part] };

/** Reads the lines about one call, in the order in which they were written. */
export function callInBook(entries: readonly BookEntry[]): CallInBook {
  const stays: Open<Stay>[] = [];
  const held = new Map<string, Open<HeldCall> & { heldSince: number | null }>();
  const wrapUps: Open<WrapUp>[] = [];
  const told: { atMs: number; estimateMs: number }[] = [];
  for (const entry of entries) {
    const atMs = entry.at.getTime();
    noteStay(stays, entry, atMs);
    noteHeld(held, stays, entry, atMs);
    if (entry.kind === 'told-place' && typeof entry.detail.estimateSeconds === 'number') told.push({ atMs, estimateMs: entry.detail.estimateSeconds * 1000 });
    if (entry.agentId === null) continue;
    if (entry.kind === 'presence' && entry.detail.presence === 'wrap-up') wrapUps.push({ agentId: entry.agentId, fromMs: atMs, toMs: null });
    if (entry.kind === 'wrapped-up') {
      const open = wrapUps.findLast(({ agentId, toMs }) => agentId === entry.agentId && toMs === null);
      if (open) open.toMs = Math.max(atMs, open.fromMs);
    }
  }
  return { stays, held: [...held.values()], wrapUps, told };
}

function noteStay(stays: Open<Stay>[], entry: BookEntry, atMs: number): void {
  const last = stays.at(-1);
  const { kind, queue, detail } = entry;
  if (kind === 'queued' && queue !== null && (!last || last.left)) {
    stays.push({
      queue, line: detail.origin === 'call-back' ? 'call-backs' : 'callers', isFirst: true, fromMs: atMs, left: null,
      since: detail.since ? new Date(detail.since) : entry.at, language: detail.language ?? null, priority: detail.priority ?? 0,
    });
  } else if (kind === 'moved' && queue !== null && last) {
    const isNewWait = last.left !== null;
    if (!last.left) last.left = { as: 'moved', atMs: Math.max(atMs, last.fromMs) };
    stays.push({ ...last, queue, line: isNewWait ? 'transfers' : last.line, isFirst: isNewWait, fromMs: isNewWait ? atMs : last.left.atMs, since: isNewWait ? entry.at : last.since, left: null });
  } else if (kind === 'moved' && queue !== null) {
    // A call of an agent's own, given to a queue: nobody waited before.
    stays.push({ queue, line: 'transfers', isFirst: true, fromMs: atMs, left: null, since: entry.at, language: null, priority: 0 });
  } else if (kind === 'left-queue') {
    const own = stays.filter(({ left }) => left?.as !== 'moved');
    // Whoever stands in one leaves that one, whenever late news says that they did; of who has left, it says so of the wait of that moment.
    const stay = own.find(({ left }) => left === null) ?? own.findLast(({ fromMs }) => fromMs <= atMs) ?? own[0];
    if (stay) stay.left = { as: detail.as as Leaving, atMs: Math.max(atMs, stay.fromMs) };
  } else if (kind === 'prioritised' && last && detail.priority !== undefined) {
    last.priority = detail.priority;
  }
}

function noteHeld(held: Map<string, Open<HeldCall> & { heldSince: number | null }>, stays: readonly Stay[], entry: BookEntry, atMs: number): void {
  const { claimId, kind, detail } = entry;
  if (claimId === null || !['offered', 'accepted', 'joined', 'held', 'unheld', 'claim-ended'].includes(kind)) return;
  let claim = held.get(claimId);
  if (!claim) {
    const line = kind === 'accepted' && detail.own === true ? 'own' : (stays.findLast(({ fromMs }) => fromMs <= atMs) ?? stays[0])?.line ?? 'callers';
    claim = { claimId, agentId: entry.agentId, queue: entry.queue, line, offeredMs: null, acceptedMs: null, joinedMs: null, ended: null, holdMs: 0, heldSince: null };
    held.set(claimId, claim);
  }
  // A colleague who is asked something is offered no caller.
  if (kind === 'offered' && detail['consult'] !== true) claim.offeredMs = atMs;
  if (kind === 'accepted') claim.acceptedMs = atMs;
  if (kind === 'joined') claim.joinedMs = atMs;
  if (kind === 'held') claim.heldSince ??= atMs;
  if ((kind === 'unheld' || kind === 'claim-ended') && claim.heldSince !== null) {
    claim.holdMs += Math.max(0, atMs - claim.heldSince);
    claim.heldSince = null;
  }
  if (kind === 'claim-ended') claim.ended = { as: detail.as ?? '', atMs };
}
