import { type BookEntry, FLOOR, replayFloor, WHOLE } from '@pukar/reporting-core/domain';
import type { FloorRows } from './floor-rows.js';
import { doing } from './replay-apart.js';

const sorted = (of: readonly string[]): string => [...of].sort().join('\n');

/** Where what the product shows of the floor, and counts of its calls, differs from the rows: both are made from the book by its own code (`libs/reporting`). */
export function figuresDrift(rows: FloorRows, now: Date): string[] {
  const faults: string[] = [];
  const same = (what: string, shown: unknown, row: unknown): void => { if (shown !== row) faults.push(`figures: ${what} is shown as ${String(shown)}, and is ${String(row)}`); };
  const entries: BookEntry[] = rows.events.map(({ id, at, kind, call, claim, agent, queue, detail }) => ({ id, at, kind, callId: call, claimId: claim, agentId: agent, queue, detail }) as BookEntry);
  const shown = replayFloor(entries);
  // The place of whoever was given back counts from before; that they wait is shown from when they wait again.
  const givenBack = new Set(rows.events.filter(({ kind }) => kind === 'given-back').map(({ call }) => call));
  const place = (call: string, queue: string, priority: number, since: Date): string => `${call} ${queue} ${priority} ${givenBack.has(call) ? '' : since.getTime()}`;
  same('who waits', sorted(shown.waiting.map(({ callId, queue, priority, since }) => place(callId, queue, priority, since))), sorted(rows.waiting.filter(({ isOpen }) => isOpen).map(({ call, queue, priority, since }) => place(call, queue, priority, since))));
  const live = rows.claims.filter(({ state }) => state !== 'ended');
  same('who holds which call', sorted(shown.claims.map(({ claimId, agentId, state }) => `${claimId} ${agentId} ${state}`)), sorted(live.map(({ id, agent, state }) => `${id} ${agent} ${state}`)));
  const held = new Map(live.map((claim) => [claim.agent, claim]));
  same('what agents do', sorted(shown.agents.filter(({ presence }) => presence !== 'offline').map(({ agentId, presence }) => `${agentId} ${presence}`)), sorted(rows.agents.map((agent) => ({ agent, does: doing(agent, held.get(agent.id), now) })).filter(({ does }) => does !== 'offline').map(({ agent, does }) => `${agent.id} ${does}`)));
  const sums: Record<string, number> = {};
  for (const { cell, counts } of FLOOR.calls(entries).all()) if (cell.queue === WHOLE) for (const [sum, much] of Object.entries(counts.sums)) sums[`${cell.line} ${sum}`] = (sums[`${cell.line} ${sum}`] ?? 0) + (much ?? 0);
  const count = (of: string): number => ['callers', 'transfers'].reduce((sum, line) => sum + (sums[`${line} ${of}`] ?? 0), 0);
  // Calls of ours that wait for their agent are counted in a line of their own.
  const ours = new Set(rows.waiting.filter(({ isOurs }) => isOurs).map(({ call }) => call));
  const [callers, claims] = [rows.waiting.filter(({ isOurs }) => !isOurs), rows.claims.filter(({ call }) => !ours.has(call))];
  const ended = claims.filter(({ endedAs }) => endedAs === 'talked' || endedAs === 'transferred');
  same('callers offered', sums['callers offered'] ?? 0, callers.length);
  same('conversations handled', count('handled'), ended.length);
  same('conversations given on', count('transferred'), ended.filter(({ endedAs }) => endedAs === 'transferred').length);
  // A colleague who is asked is offered no caller; who was given the call then was one.
  const asked = new Set(rows.events.filter(({ kind }) => kind === 'transferred').map(({ claim }) => claim));
  same('offers', count('offers'), claims.filter(({ id, kind }) => kind === 'call' && !asked.has(id)).length);
  // Whoever was given back waits a second time; the row says only how they left last.
  const leftAs = (as: string): number => callers.filter((row) => row.leftAs === as).length;
  for (const [figure, as] of [['abandoned', 'abandoned'], ['answered', 'talking']] as const) if (givenBack.size === 0) same(`callers ${figure}`, count(figure), leftAs(as));
  return faults;
}
