import type { FloorPolicy } from '../policy/floor-policy.js';
import { type Agents, AgentsByKind } from './agents-by-kind.js';
import { askedBy, reservedFor, secondsInQueue, spokenAtWork, type Asked } from './eligibility.js';
import type { Offer, WaitingCall } from './floor-now.js';
import { FreeGroups } from './free-groups.js';
import { type ClassOfCalls, match, type ToServe } from './match.js';
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
export function chooseOffers(waiting: readonly WaitingCall[], agents: Agents, policy: FloorPolicy, now: Date): readonly Offer[] {
  const atWork = AgentsByKind.of(agents);
  if (atWork.free === 0) return [];
  const asked = askedByAll(atWork, policy);
  const calls = inTurn(waiting, policy, now).flatMap((call) => {
    const its = asked(call);
    const reserved = reservedFor(call, its, atWork, policy, now);
    return reserved && !reserved.isFree ? [] : [{ call, its, only: reserved?.agentId }];
  });
  const free = new FreeGroups(atWork, new Set(calls.flatMap(({ only }) => only ?? [])), policy);
  const known = new Map<string, number>();
  const classes: ClassOfCalls[] = [];
  const classOf = (key: string, made: () => ClassOfCalls): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, classes.length);
    return classes.push(made()) - 1;
  };
  const withGroup = (agentId: string | null) => {
    const group = agentId === null ? undefined : free.groupOf(agentId);
    return group === undefined ? undefined : { agentId: agentId!, group };
  };
  const toServe = calls.map(({ call, its, only }): ToServe => {
    const first = withGroup(only ?? call.preferredAgent);
    if (only !== undefined) return { class: classOf(`for ${only}`, () => ({ tiers: [Int32Array.of(first!.group)], order: its.queue.choose })), first };
    const waited = secondsInQueue(call, now);
    const step = its.steps.findLast((seconds) => seconds <= waited) ?? 0;
    return { class: classOf(`${its.key} ${step}`, () => ({ tiers: free.able(its, step), order: its.queue.choose })), first };
  });
  const lapsesAt = new Date(now.getTime() + policy.offers.ringSeconds * 1000);
  const chosen = match(toServe, classes, free.all, free.taken);
  return calls.flatMap(({ call }, nth) => (chosen[nth] === undefined ? [] : [{ callId: call.callId, agentId: chosen[nth], lapsesAt }]));
}

type AskedByAlike = Asked & { readonly key: string; readonly steps: readonly number[] };

/** What each call asks, worked out once for all that are alike. */
function askedByAll(agents: AgentsByKind, policy: FloorPolicy): (call: WaitingCall) => AskedByAlike {
  const spoken = spokenAtWork(agents.kinds());
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
