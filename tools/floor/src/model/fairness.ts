import type { EventRow, FloorRows } from './floor-rows.js';
import { doing } from './replay-apart.js';

const STATE_LANGUAGE = 'hi-IN';

/** Callers who wait although an agent is ready who speaks the language that they are served in: nobody may. */
export function idledBeside(rows: FloorRows, now: Date): string[] {
  const held = new Map(rows.claims.filter(({ state }) => state !== 'ended').map((claim) => [claim.agent, claim]));
  const busy = new Set(rows.claims.filter(({ state, kind }) => state !== 'ended' && kind === 'call').map(({ call }) => call));
  const working = rows.agents.map((agent) => ({ agent, does: doing(agent, held.get(agent.id), now) })).filter(({ does }) => ['ready', 'offered', 'on-call', 'wrap-up'].includes(does));
  const spoken = new Set(working.flatMap(({ agent }) => agent.languages));
  return rows.waiting.filter(({ isOpen, isDirected, call }) => isOpen && !isDirected && !busy.has(call)).flatMap(({ call, language }) => {
    const served = spoken.has(language) ? language : STATE_LANGUAGE;
    const idle = working.find(({ agent, does }) => does === 'ready' && agent.languages.includes(served));
    return idle ? [`nobody starves: call ${call} waits in ${language}, and agent ${idle.agent.id} idles`] : [];
  });
}

interface Waiter {
  readonly language: string;
  readonly since: number;
  queue: string;
  priority: number;
  isHeld: boolean;
  /** The last step of the history in which anything was written of them. */
  step: number;
}

/**
 * Callers who were passed over: somebody of the same language, queue and priority who came later was offered, in a transaction that
 * offered nothing to them. `stepEnds`: when the steps of the history were over; what else happened within one step may have been
 * committed in another order than it was written, and is left alone.
 */
export function passedOver(rows: FloorRows, stepEnds: readonly number[]): string[] {
  const stepOf = (event: EventRow): number => stepEnds.findIndex((end) => event.notedAt <= end);
  const directed = new Set(rows.waiting.filter(({ isDirected }) => isDirected).map(({ call }) => call));
  const touched = new Map<string, Set<number>>();
  for (const event of rows.events) if (event.call) touched.set(event.call, (touched.get(event.call) ?? new Set()).add(stepOf(event)));
  const line = new Map<string, Waiter>();
  const faults: string[] = [];
  for (const [nth, event] of rows.events.entries()) {
    const { kind, call, queue, detail } = event;
    const step = stepOf(event);
    const waiter = line.get(call ?? '');
    if (waiter) waiter.step = step;
    if (kind === 'queued') line.set(call!, { language: String(detail['language']), since: new Date(String(detail['since'])).getTime(), queue: queue!, priority: Number(detail['priority']), isHeld: false, step });
    if (kind === 'left-queue') line.delete(call!);
    if (kind === 'moved' && waiter) waiter.queue = queue!;
    if (kind === 'prioritised' && waiter) waiter.priority = Number(detail['priority']);
    if (kind === 'claim-ended' && waiter) waiter.isHeld = false;
    if (kind !== 'offered') continue;
    if (waiter) waiter.isHeld = true;
    const isLast = !rows.events.some((later, at) => at > nth && later.tx === event.tx && later.kind === 'offered');
    if (!isLast) continue;
    for (const offered of rows.events.filter((one) => one.tx === event.tx && one.kind === 'offered')) {
      const lucky = line.get(offered.call!);
      if (!lucky || directed.has(offered.call!)) continue;
      for (const [other, before] of line) {
        const isEqual = before.language === lucky.language && before.queue === lucky.queue && before.priority >= lucky.priority;
        if (before.isHeld || !isEqual || before.since >= lucky.since || directed.has(other) || touched.get(other)!.has(step)) continue;
        faults.push(`first come first served: call ${offered.call} was offered while ${other} had waited longer`);
      }
    }
  }
  return faults;
}
