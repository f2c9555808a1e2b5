import type { FloorPolicy } from '@pukar/acd-core/domain';
import { isAble, isKept } from './able-apart.js';
import type { EventRow, FloorRows } from './floor-rows.js';
import { grouped } from './grouped.js';
import { doing } from './replay-apart.js';

/** Callers who wait although an agent is ready who may be given their call: nobody may. Under the policy that holds. */
export function idledBeside(rows: FloorRows, { now, policy }: { readonly now: Date; readonly policy: FloorPolicy }): string[] {
  const held = new Map(rows.claims.filter(({ state }) => state !== 'ended').map((claim) => [claim.agent, claim]));
  const busy = new Set(rows.claims.filter(({ state, kind }) => state !== 'ended' && kind === 'call').map(({ call }) => call));
  const working = rows.agents.filter((agent) => ['ready', 'offered', 'on-call', 'wrap-up'].includes(doing(agent, held.get(agent.id), now)));
  const ready = working.filter((agent) => doing(agent, held.get(agent.id), now) === 'ready');
  return rows.waiting.filter((call) => call.isOpen && !busy.has(call.call) && !isKept(call, working, policy, now)).flatMap((call) => {
    const idle = ready.find((agent) => isAble(call, agent, working, policy, now));
    return idle ? [`nobody starves: call ${call.call} waits in ${call.queue} in ${call.language}, and agent ${idle.id} idles`] : [];
  });
}

interface Waiter {
  readonly language: string;
  readonly since: number;
  readonly topic: string | null;
  inQueueSince: number;
  queue: string;
  priority: number;
  isHeld: boolean;
  /** The last step of the history in which anything was written of them. */
  step: number;
}

/**
 * Callers who were passed over: somebody of the same language, topic, queue and priority who came later, there as well, was offered, in a
 * transaction that offered nothing to them. `stepEnds`: when the steps of the history were over; what else happened within one step may have been
 * committed in another order than it was written, and is left alone.
 */
export function passedOver(rows: FloorRows, stepEnds: readonly number[]): string[] {
  const stepOf = (event: EventRow): number => stepEnds.findIndex((end) => event.notedAt <= end);
  const directed = new Set(rows.waiting.filter(({ directedTo, preferred }) => directedTo !== null || preferred !== null).map(({ call }) => call));
  const topics = new Map(rows.waiting.map(({ call, topic }) => [call, topic]));
  const touched = new Map<string, Set<number>>();
  for (const event of rows.events) if (event.call) touched.set(event.call, (touched.get(event.call) ?? new Set()).add(stepOf(event)));
  const offers = grouped(rows.events.filter(({ kind }) => kind === 'offered'), ({ tx }) => tx);
  const line = new Map<string, Waiter>();
  const faults: string[] = [];
  for (const event of rows.events) {
    const { kind, call, queue, detail } = event;
    const step = stepOf(event);
    const waiter = line.get(call ?? '');
    if (waiter) waiter.step = step;
    if (kind === 'queued') line.set(call!, { language: String(detail['language']), since: new Date(String(detail['since'])).getTime(), queue: queue!, topic: topics.get(call!) ?? null, inQueueSince: event.at.getTime(), priority: Number(detail['priority']), isHeld: false, step });
    if (kind === 'left-queue') line.delete(call!);
    if (kind === 'moved' && waiter) Object.assign(waiter, { queue: queue!, inQueueSince: event.at.getTime() });
    if (kind === 'prioritised' && waiter) waiter.priority = Number(detail['priority']);
    if (kind === 'claim-ended' && waiter) waiter.isHeld = false;
    if (kind !== 'offered') continue;
    if (waiter) waiter.isHeld = true;
    const together = offers.get(event.tx)!;
    if (together.at(-1) !== event) continue;
    for (const offered of together) {
      const lucky = line.get(offered.call!);
      if (!lucky || directed.has(offered.call!)) continue;
      for (const [other, before] of line) {
        const isEqual = before.language === lucky.language && before.topic === lucky.topic && before.queue === lucky.queue && before.priority >= lucky.priority && before.inQueueSince <= lucky.inQueueSince;
        if (before.isHeld || !isEqual || before.since >= lucky.since || directed.has(other) || touched.get(other)!.has(step)) continue;
        faults.push(`first come first served: call ${offered.call} was offered while ${other} had waited longer`);
      }
    }
  }
  return faults;
}
