import type { BookEntry } from './book-entry.js';
import { inOrder, groupedBy } from './book-entry.js';
import { callInBook } from './calls-of-book.js';
import { agentFigures, type PlannedBreak } from './figures-of.js';
import { spellsOf, tallySpells } from './tally-agent.js';
import { WHOLE } from './tally.js';

/** An agent's own day. Seconds and per cent; null where there is nothing to make it from. */
export interface AgentDayFigures {
  /** Conversations that are over, those of the agent's own wish and of call-backs among them. */
  readonly calls: number;
  readonly ownCalls: number;
  readonly transferred: number;
  readonly registered: number;
  readonly offers: number;
  readonly unanswered: number;
  readonly declined: number;
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly wrapUpSeconds: number;
  readonly meanHandlingSeconds: number | null;
  readonly signedInSeconds: number;
  readonly readySeconds: number;
  readonly notReadySeconds: number;
  readonly breaks: readonly { readonly reason: string | null; readonly times: number; readonly seconds: number; readonly plannedMinutes: number | null }[];
  readonly occupancyPercent: number | null;
  readonly adherencePercent: number | null;
}

/** The agent's day from the lines of the book that name them, from the last presence before the day on. */
export function agentDay(entries: readonly BookEntry[], day: { readonly from: Date; readonly until: Date; readonly breaks: readonly PlannedBreak[] }, now: Date): AgentDayFigures {
  const [fromMs, untilMs] = [day.from.getTime(), Math.min(day.until.getTime(), now.getTime())];
  const lines = inOrder(entries);
  const isToday = (ms: number): boolean => ms >= fromMs && ms < day.until.getTime();
  const held = [...groupedBy(lines, ({ callId }) => callId).values()].map(callInBook);
  const claims = held.flatMap((call) => call.held);
  const handled = claims.filter(({ ended }) => ended !== null && isToday(ended.atMs) && (ended.as === 'talked' || ended.as === 'transferred'));
  const lineMs = handled.map(({ joinedMs, acceptedMs, ended }) => Math.max(0, ended!.atMs - (joinedMs ?? acceptedMs ?? ended!.atMs)));
  const holdMs = handled.map(({ holdMs: ms }, nth) => Math.min(ms, lineMs[nth]!));
  const wrapUpMs = held.flatMap(({ wrapUps }) => wrapUps).filter((wrapUp) => isToday(wrapUp.fromMs)).map((wrapUp) => (wrapUp.toMs ?? untilMs) - wrapUp.fromMs);
  const [talk, hold, wrapUp] = [seconds(lineMs) - seconds(holdMs), seconds(holdMs), seconds(wrapUpMs)];
  const spells = spellsOf(lines).map((spell) => ({ ...spell, fromMs: spell.fromMs, toMs: spell.toMs ?? untilMs })).filter(({ toMs }) => toMs > fromMs);
  const time = tallySpells(spells, untilMs).between(fromMs, day.until.getTime(), 'agents', WHOLE);
  const { occupancyPercent, adherencePercent, ...agent } = agentFigures(time, 1000, day.breaks);
  return {
    calls: handled.length, ownCalls: handled.filter(({ line }) => line === 'own').length, transferred: handled.filter(({ ended }) => ended!.as === 'transferred').length,
    registered: lines.filter(({ kind, at, detail }) => kind === 'disposition' && detail.disposition === 'complaint-registered' && isToday(at.getTime())).length,
    offers: claims.filter(({ offeredMs }) => offeredMs !== null && isToday(offeredMs)).length,
    unanswered: claims.filter(({ ended }) => ended?.as === 'no-answer' && isToday(ended.atMs)).length,
    declined: claims.filter(({ ended }) => ended?.as === 'declined' && isToday(ended.atMs)).length,
    talkSeconds: talk, holdSeconds: hold, wrapUpSeconds: wrapUp,
    meanHandlingSeconds: handled.length > 0 ? (talk + hold + wrapUp) / handled.length : null,
    signedInSeconds: agent.signedIn, readySeconds: agent.readySeconds, notReadySeconds: agent.notReadySeconds,
    breaks: breaksOf(spells.filter(({ presence }) => presence === 'on-break').map(({ reason, fromMs: from, toMs }) => ({ reason, ms: toMs - Math.max(from, fromMs) })), day.breaks),
    occupancyPercent, adherencePercent,
  };
}

const seconds = (lengths: readonly number[]): number => lengths.reduce((sum, ms) => sum + ms, 0) / 1000;

function breaksOf(taken: readonly { readonly reason: string | null; readonly ms: number }[], planned: readonly PlannedBreak[]): AgentDayFigures['breaks'] {
  return [...new Set(taken.map(({ reason }) => reason))].map((reason) => {
    const of = taken.filter((one) => one.reason === reason);
    return { reason, times: of.length, seconds: seconds(of.map(({ ms }) => ms)), plannedMinutes: planned.find(({ code }) => code === reason)?.minutes ?? null };
  });
}
