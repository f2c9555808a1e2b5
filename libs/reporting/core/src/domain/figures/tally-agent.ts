import type { BookEntry } from './book-entry.js';
import type { Sum } from './counts.js';
import { QUARTER_MS, quarterOf, Tally, WHOLE } from './tally.js';

/** What an agent did from a moment on. */
export interface AgentSpell {
  readonly presence: string;
  readonly reason: string | null;
  readonly fromMs: number;
  /** `null`: they still do. */
  readonly toMs: number | null;
}

/** What kind of time it is that an agent spends so; `offline` is none. */
export const TIME_OF: Readonly<Record<string, Sum>> = { ready: 'readyMs', offered: 'offeredMs', 'on-call': 'onCallMs', 'wrap-up': 'workingMs', 'on-break': 'breakMs', 'not-ready': 'notReadyMs' };

/** An agent's day as the book tells it. Lines are in the order in which they were written: clocks of processes differ, the order does not. */
export function spellsOf(entries: readonly BookEntry[]): AgentSpell[] {
  const spells: AgentSpell[] = [];
  let fromMs = Number.NEGATIVE_INFINITY;
  for (const { kind, at, detail } of entries) {
    if (kind !== 'presence') continue;
    fromMs = Math.max(fromMs, at.getTime());
    const before = spells.at(-1);
    if (before) spells[spells.length - 1] = { ...before, toMs: fromMs };
    spells.push({ presence: detail.presence ?? 'offline', reason: detail.reason ?? null, fromMs, toMs: null });
  }
  return spells;
}

/** Where an agent's time counts: cut at the quarters, each part in its own. Time that is not over counts up to `now`, or not at all where there is none. */
export function tallySpells(spells: readonly AgentSpell[], nowMs: number | null): Tally {
  const tally = new Tally();
  for (const { presence, reason, fromMs, toMs } of spells) {
    const sum = TIME_OF[presence];
    const until = toMs ?? nowMs;
    if (!sum || until === null) continue;
    for (let at = fromMs; at < until; at = quarterOf(at) + QUARTER_MS) {
      const end = Math.min(until, quarterOf(at) + QUARTER_MS);
      const cell = { fromMs: quarterOf(at), line: 'agents' as const, queue: WHOLE };
      tally.count(cell, sum, end - at);
      if (presence === 'on-break') tally.spread(cell, 'breaks', `${reason ?? ''}|${at - fromMs}|${end - fromMs}`);
    }
  }
  return tally;
}
