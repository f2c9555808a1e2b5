import { type Agents, AgentsByKind } from '../distribution/agents-by-kind.js';
import { ableAfter, askedBy, levelsFor, secondsInQueue, spokenAtWork } from '../distribution/eligibility.js';
import type { AgentAtWork, WaitingCall } from '../distribution/floor-now.js';
import type { FloorPolicy } from '../policy/floor-policy.js';
import { callersBefore, estimateWait, type BusyAgent, type Handling } from './estimate-wait.js';

/** Somebody who takes a call after the one that they have, or now; `busy`: what they do, `null` for who is free. */
export interface ServingAgent extends Pick<AgentAtWork, 'agentId' | 'languages' | 'skills'> {
  readonly busy: BusyAgent | null;
}

/** Callers alike who go before, and ring at nobody yet. */
export interface GroupAhead extends Pick<WaitingCall, 'queue' | 'language' | 'topic'> {
  readonly count: number;
}

/** What a line is like for one of its callers. */
export interface LineOfCaller {
  readonly call: Pick<WaitingCall, 'queue' | 'language' | 'topic' | 'inQueueSince' | 'directed'>;
  readonly ahead: readonly GroupAhead[];
  /** Everybody at work: whether anybody speaks a language is asked of them. */
  readonly atWork: Agents;
  readonly serving: readonly ServingAgent[];
  readonly handling: Handling | null;
}

/**
 * About how long a caller waits in their line, by {@link estimateWait}. What their queue asks comes down in steps: the wait is
 * the shortest of those by whom is able now, and by whom will be after each step, which is no shorter than the step is off.
 */
export function waitInLine({ call, ahead, atWork, serving, handling }: LineOfCaller, policy: FloorPolicy, now: Date): number | null {
  const spoken = spokenAtWork(AgentsByKind.of(atWork).kinds());
  const waited = secondsInQueue(call, now);
  const ableFrom = (kind: Pick<WaitingCall, 'queue' | 'language' | 'topic'>): readonly number[] => {
    const asked = askedBy(kind, spoken, policy);
    return serving.map((agent) => ableAfter(asked, levelsFor(asked, agent, policy)));
  };
  const mine = ableFrom(call).map((after, at) => Math.max(0, after - waited, heldBack(call, serving[at]!.agentId, now)));
  const before = ahead.map((group) => ({ count: group.count, ableFrom: ableFrom(group) }));
  const among = (after: readonly number[], most: number): ReadonlySet<string> => new Set(serving.flatMap(({ agentId }, at) => (after[at]! <= most ? [agentId] : [])));
  const waits = [...new Set(mine)].filter((step) => step < Infinity).flatMap((step) => {
    const able = among(mine, step);
    const busy = serving.flatMap((agent) => (able.has(agent.agentId) && agent.busy ? [agent.busy] : []));
    const seconds = estimateWait({ before: callersBefore(able, before.map(({ count, ableFrom: after }) => ({ count, agents: among(after, waited + step) }))), free: able.size - busy.length, busy, handling });
    return seconds === null ? [] : [Math.max(step, seconds)];
  });
  return waits.length === 0 ? null : Math.min(...waits);
}

/** For how many seconds somebody else alone is asked: a colleague gave the call to them. */
const heldBack = ({ directed }: Pick<WaitingCall, 'directed'>, agentId: string, now: Date): number =>
  directed && directed.to !== agentId ? Math.max(0, (directed.until.getTime() - now.getTime()) / 1000) : 0;
