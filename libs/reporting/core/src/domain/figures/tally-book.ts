import { type BookEntry, groupedBy } from './book-entry.js';
import { callInBook } from './calls-of-book.js';
import { spellsOf, tallySpells } from './tally-agent.js';
import { tallyCall } from './tally-call.js';
import { tallyCallsOfAgents, tallyTimeOfAgents } from './tally-each-agent.js';
import { Tally } from './tally.js';

/**
 * Counts what lines of the book come to: of each call by all of its lines, of each agent by what they did from one moment to the next.
 * In which order calls and agents come does not matter. `now`: up to when time counts that is not over; without it, it waits.
 */
export const tallyBook = (entries: readonly BookEntry[], now: Date | null): Tally => FLOOR.calls(entries).addAll(FLOOR.time(entries, now)).addAll(EACH_AGENT.calls(entries)).addAll(EACH_AGENT.time(entries, now));

/** A way to count: what the calls among these lines come to, all lines of each being there, and what their agents did. */
export interface Fold {
  readonly calls: (entries: readonly BookEntry[]) => Tally;
  readonly time: (entries: readonly BookEntry[], now: Date | null) => Tally;
}

/** Of each call among these lines: all of its lines must be. */
function tallyCalls(entries: readonly BookEntry[]): Tally {
  const tally = new Tally();
  for (const lines of groupedBy(entries, ({ callId }) => callId).values()) tally.addAll(tallyCall(callInBook(lines)));
  return tally;
}

/** Of all agents among these lines, from the first of their lines here on. */
function tallyAgents(entries: readonly BookEntry[], now: Date | null): Tally {
  const tally = new Tally();
  for (const lines of groupedBy(entries, ({ kind, agentId }) => (kind === 'presence' ? agentId : null)).values()) tally.addAll(tallySpells(spellsOf(lines), now?.getTime() ?? null));
  return tally;
}

/** The whole floor, by quarters and queues. */
export const FLOOR: Fold = { calls: tallyCalls, time: tallyAgents };
/** Every agent apart, by days. */
export const EACH_AGENT: Fold = { calls: tallyCallsOfAgents, time: tallyTimeOfAgents };
