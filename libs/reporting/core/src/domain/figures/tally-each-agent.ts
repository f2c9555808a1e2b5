import { type Doing, doingOf, instantOn } from '@pukar/kernel';
import { type BookEntry, groupedBy } from './book-entry.js';
import { callInBook, type HeldCall } from './calls-of-book.js';
import { type AgentSpell, spellsOf, TIME_OF } from './tally-agent.js';
import { type Cell, type CountedCell, Tally } from './tally.js';

const DAY_MS = 86_400_000;
const MIDNIGHT_MS = instantOn('1970-01-01', '00:00').getTime();
/** What an agent did is kept by five minutes: plans are made in them. */
export const SLOT_MS = 300_000;

/** The day of India in which a moment lies, by its first millisecond. */
export const dayOf = (ms: number): number => Math.floor((ms - MIDNIGHT_MS) / DAY_MS) * DAY_MS + MIDNIGHT_MS;

const cellOf = (agentId: string, ms: number): Cell => ({ fromMs: dayOf(ms), line: 'each-agent', queue: agentId });
const timeCellOf = (agentId: string, ms: number): Cell => ({ ...cellOf(agentId, ms), line: 'time-of-agent' });

/** What each agent had of the calls among these lines; all lines of a call must be there, or all that name the agent. As on the floor, a conversation counts where it ended and writing where it began. */
export function tallyCallsOfAgents(entries: readonly BookEntry[]): Tally {
  const tally = new Tally();
  for (const lines of groupedBy(entries, ({ callId }) => callId).values()) {
    const { held, wrapUps } = callInBook(lines);
    for (const one of held) if (one.agentId !== null) countHeld(tally, one.agentId, one);
    for (const { agentId, fromMs, toMs } of wrapUps) if (toMs !== null) tally.count(cellOf(agentId, fromMs), 'wrapUpMs', toMs - fromMs);
    for (const { kind, agentId, at, detail } of lines) {
      if (kind === 'disposition' && agentId !== null && detail.disposition === 'complaint-registered') tally.count(cellOf(agentId, at.getTime()), 'registered');
    }
  }
  return tally;
}

function countHeld(tally: Tally, agentId: string, { line, offeredMs, acceptedMs, joinedMs, ended, holdMs }: HeldCall): void {
  if (offeredMs !== null) tally.count(cellOf(agentId, offeredMs), 'offers');
  if (offeredMs !== null && acceptedMs !== null) tally.count(cellOf(agentId, acceptedMs), 'accepted');
  if (!ended) return;
  const cell = cellOf(agentId, ended.atMs);
  if (ended.as === 'no-answer') tally.count(cell, 'unanswered');
  if (ended.as === 'declined') tally.count(cell, 'declined');
  if (ended.as !== 'talked' && ended.as !== 'transferred') return;
  const lineMs = Math.max(0, ended.atMs - (joinedMs ?? acceptedMs ?? ended.atMs));
  const heldMs = Math.min(holdMs, lineMs);
  tally.count(cell, 'handled');
  if (line === 'own') tally.count(cell, 'ownHandled');
  if (ended.as === 'transferred') tally.count(cell, 'transferred');
  tally.count(cell, 'talkMs', lineMs - heldMs);
  tally.count(cell, 'holdMs', heldMs);
}

/** What each agent among these lines did, from the first of their lines here on. `now`: up to when time counts that is not over; without it, it waits. */
export function tallyTimeOfAgents(entries: readonly BookEntry[], now: Date | null): Tally {
  const tally = new Tally();
  for (const [agentId, lines] of groupedBy(entries, ({ kind, agentId: id }) => (kind === 'presence' ? id : null))) for (const spell of spellsOf(lines)) countSpell(tally, agentId, spell, now?.getTime() ?? null);
  return tally;
}

function countSpell(tally: Tally, agentId: string, { presence, reason, fromMs, toMs }: AgentSpell, nowMs: number | null): void {
  const sum = TIME_OF[presence];
  const until = toMs ?? nowMs;
  if (!sum || until === null) return;
  if (presence === 'on-break') tally.spread(cellOf(agentId, fromMs), 'breakTimes', reason ?? '');
  for (let at = fromMs; at < until;) {
    const cell = cellOf(agentId, at);
    const end = Math.min(until, at - ((at - cell.fromMs) % SLOT_MS) + SLOT_MS);
    tally.count(cell, sum, end - at);
    tally.spread(timeCellOf(agentId, at), 'spent', `${Math.floor((at - cell.fromMs) / SLOT_MS)}|${doingOf(presence) ?? ''}|${presence === 'on-break' ? (reason ?? '') : ''}`, end - at);
    at = end;
  }
  for (let at = fromMs; presence === 'on-break' && at < until; at = dayOf(at) + DAY_MS) tally.spread(cellOf(agentId, at), 'breaks', `${reason ?? ''}|${at - fromMs}|${Math.min(until, dayOf(at) + DAY_MS) - fromMs}`);
}

/** So much of five minutes, spent so. `reason`: of a break. */
export interface Spent {
  readonly doing: Doing;
  readonly reason: string;
  readonly ms: number;
}

const parts = new Map<string, readonly [number, Doing, string]>();

/** The parts of a key, which a month of many agents has over and over. */
function partsOf(key: string): readonly [number, Doing, string] {
  const known = parts.get(key);
  if (known) return known;
  const [slot, doing, reason] = key.split('|') as [string, Doing, string];
  const made = [Number(slot), doing, reason] as const;
  parts.set(key, made);
  return made;
}

/** What an agent did, by the first millisecond of each five minutes; of what was counted of their time. */
export function spentIn(days: readonly CountedCell[]): ReadonlyMap<number, readonly Spent[]> {
  const slots = new Map<number, Spent[]>();
  for (const { cell, counts } of days) {
    const { spent: spentThen = {} } = counts.spreads;
    for (const key in spentThen) {
      const [slot, doing, reason] = partsOf(key);
      const ms = spentThen[key]!;
      const slotMs = cell.fromMs + slot * SLOT_MS;
      const spent = slots.get(slotMs);
      if (spent) spent.push({ doing, reason, ms });
      else slots.set(slotMs, [{ doing, reason, ms }]);
    }
  }
  return slots;
}
