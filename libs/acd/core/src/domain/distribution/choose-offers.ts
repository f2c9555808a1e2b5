import type { FloorPolicy } from '../policy/floor-policy.js';
import { askedBy, reservedFor, secondsInQueue, spokenAtWork, type Asked } from './eligibility.js';
import type { AgentAtWork, Offer, WaitingCall } from './floor-now.js';
import { FreeAgents } from './free-agents.js';
import { match, type ToServe } from './match.js';
import { stepsOf } from './steps.js';
import { inTurn } from './turn.js';

/**
 * Decides who is offered which call, for a whole pool at once. `agents`: everybody at work, free or not.
 *
 * Calls go by priority, then first come first served. An agent can be given a call once they are able to take it
 * ({@link eligible}); a call is left waiting only when no choice of agents could serve it together with all calls before it
 * that are served. Of the agents with whom all that holds, a call gets
 *
 * 1. whoever talked with its caller last;
 * 2. whoever was able sooner: who meets the need as it is written goes before whom only a relaxation lets in;
 * 3. whoever comes first in the queue's order (`choose`).
 */
export function chooseOffers(waiting: readonly WaitingCall[], agents: readonly AgentAtWork[], policy: FloorPolicy, now: Date): readonly Offer[] {
  const free = new FreeAgents(agents, policy);
  if (free.count === 0) return [];
  const atWork = new Map(agents.map((agent) => [agent.agentId, agent]));
  const asked = askedByAll(agents, policy);
  const classes = new Map<string, number>();
  const lists: Int32Array[] = [];
  const classOf = (key: string, list: () => Int32Array): number => {
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, lists.length);
    return lists.push(list()) - 1;
  };

  const calls: { readonly callId: string; readonly serve: ToServe }[] = [];
  for (const call of inTurn(waiting, policy, now)) {
    const its = asked(call);
    const reserved = reservedFor(call, its, atWork, policy, now);
    const first = call.preferredAgent ? free.numberOf(call.preferredAgent) : undefined;
    if (!reserved) {
      const waited = secondsInQueue(call, now);
      const step = its.steps.findLast((seconds) => seconds <= waited) ?? 0;
      calls.push({ callId: call.callId, serve: { class: classOf(`${its.key} ${step}`, () => free.able(its, step)), first } });
    } else if (reserved.isFree) {
      const only = free.numberOf(reserved.agentId)!;
      calls.push({ callId: call.callId, serve: { class: classOf(`for ${reserved.agentId}`, () => Int32Array.of(only)), first: only } });
    }
  }
  const lapsesAt = new Date(now.getTime() + policy.offers.ringSeconds * 1000);
  const chosen = match(calls.map(({ serve }) => serve), lists, free.count);
  return calls.flatMap(({ callId }, nth) => (chosen[nth] === undefined ? [] : [{ callId, agentId: free.idOf(chosen[nth]), lapsesAt }]));
}

type AskedByAlike = Asked & { readonly key: string; readonly steps: readonly number[] };

/** What each call asks, worked out once for all that are alike. */
function askedByAll(agents: readonly AgentAtWork[], policy: FloorPolicy): (call: WaitingCall) => AskedByAlike {
  const spoken = spokenAtWork(agents);
  const known = new Map<string, AskedByAlike>();
  const groups = new Map(policy.groups.flatMap(({ code, departments }) => departments.map((department) => [department, code])));
  return (call) => {
    const key = `${call.queue} ${call.language} ${groups.get(call.topic ?? '') ?? ''}`;
    const asked = known.get(key);
    if (asked) return asked;
    const its = askedBy(call, spoken, policy);
    const alike = { ...its, key, steps: stepsOf(its) };
    known.set(key, alike);
    return alike;
  };
}
