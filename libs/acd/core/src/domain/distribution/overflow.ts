import type { FloorPolicy, Overflow, QueuePolicy, WayOut } from '../policy/floor-policy.js';
import { type AgentKind, type Agents, AgentsByKind } from './agents-by-kind.js';
import { ableAfter, askedBy, levelsFor, queueOf, secondsInQueue, spokenAtWork } from './eligibility.js';
import type { WaitingCall } from './floor-now.js';
import { inTurn } from './turn.js';

/** What a queue is like for one of its calls. */
export interface QueueNow {
  /** The call's place in its queue; 1 is served next. */
  readonly place: number;
  /** Agents at work, free or busy, who could ever take the call there. */
  readonly staffed: number;
  /** Whether another queue has room and somebody at work for the call. */
  readonly takes: (queue: string) => boolean;
}

/** Where a call goes now that stands in a queue: by the first rule that holds, into a queue only that takes it. Null: it stays. */
export function overflowOf(call: WaitingCall, { place, staffed, takes }: QueueNow, policy: FloorPolicy, now: Date): WayOut | null {
  const { overflow } = queueOf(call.queue, policy);
  const mayGo = overflow.filter(({ to }) => typeof to === 'string' || takes(to.queue));
  if (call.offers >= policy.offers.mostPerCall) return mayGo[0]?.to ?? 'call-back';
  return mayGo.find(({ when }) => holds(when, { waited: secondsInQueue(call, now), place, staffed }))?.to ?? null;
}

const holds = (when: Overflow['when'], is: { readonly waited: number; readonly place: number; readonly staffed: number }): boolean => {
  if ('waitedSeconds' in when) return is.waited >= when.waitedSeconds;
  return 'lengthOver' in when ? is.place > when.lengthOver : is.staffed < when.staffedBelow;
};

/** Which calls of a line leave their queue now, and where to; each once. `agents`: everybody at work. */
export function overflowing(waiting: readonly WaitingCall[], agents: Agents, policy: FloorPolicy, now: Date): readonly { readonly callId: string; readonly from: string; readonly to: WayOut }[] {
  const staffing = new Staffing(agents, policy);
  const lengths = new Map<string, number>();
  for (const { queue } of waiting) lengths.set(queue, (lengths.get(queue) ?? 0) + 1);
  const places = new Map<string, number>();
  return inTurn(waiting, policy, now).flatMap((call) => {
    const place = (places.get(call.queue) ?? 0) + 1;
    places.set(call.queue, place);
    if (queueOf(call.queue, policy).overflow.length === 0 && call.offers < policy.offers.mostPerCall) return [];
    const takes = (queue: string): boolean => (lengths.get(queue) ?? 0) < queueOf(queue, policy).longest && staffing.of({ ...call, queue }) > 0;
    const to = overflowOf(call, { place, staffed: staffing.of(call), takes }, policy, now);
    if (to === null) return [];
    if (typeof to === 'object') lengths.set(to.queue, (lengths.get(to.queue) ?? 0) + 1);
    return [{ callId: call.callId, from: call.queue, to }];
  });
}

/** How many of those at work could ever take a call, worked out once for calls that are alike. */
export class Staffing {
  private spoken: ReadonlyMap<string, number> | undefined;
  private readonly known = new Map<string, number>();

  private readonly kinds: readonly AgentKind[];

  constructor(agents: Agents, private readonly policy: FloorPolicy) {
    this.kinds = AgentsByKind.of(agents).kinds();
  }

  of(call: Pick<WaitingCall, 'queue' | 'language' | 'topic'>): number {
    const key = `${call.queue} ${call.language} ${call.topic ?? ''}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // Most lines are asked nothing about.
    this.spoken ??= spokenAtWork(this.kinds);
    const asked = askedBy(call, this.spoken, this.policy);
    const count = this.kinds.reduce((sum, kind) => sum + (ableAfter(asked, levelsFor(asked, kind, this.policy)) < Infinity ? kind.atWork : 0), 0);
    this.known.set(key, count);
    return count;
  }
}

/** Why a caller is not to wait in the queue that they came for, nor in one in its place. */
export type NotWaiting = 'full' | 'nobody';

/** Where a caller who joins stands; `wayOut`: how they are to leave at once, and why. */
export interface WayIn {
  readonly queue: string;
  readonly staffed: number;
  readonly wayOut: { readonly to: 'voicemail' | 'call-back'; readonly because: NotWaiting } | null;
}

/** Finds the queue in which a caller waits. `lengths`: callers who wait in each queue. */
export function wayIn(call: Pick<WaitingCall, 'queue' | 'language' | 'topic'>, lengths: ReadonlyMap<string, number>, agents: Agents, policy: FloorPolicy): WayIn {
  const staffing = new Staffing(agents, policy);
  const seen = new Set<string>();
  for (let queue = queueOf(call.queue, policy); ; ) {
    seen.add(queue.code);
    const staffed = staffing.of({ ...call, queue: queue.code });
    const because = whyNot(queue, staffed, lengths);
    if (!because) return { queue: queue.code, staffed, wayOut: null };
    const to = because === 'nobody' && queue.whenEmpty !== 'tell' ? queue.whenEmpty : (queue.overflow[0]?.to ?? 'call-back');
    // A checked policy has no circles; whatever else may be read, a caller is let out of them.
    if (typeof to === 'string' || seen.has(to.queue)) return { queue: queue.code, staffed, wayOut: { to: typeof to === 'string' ? to : 'call-back', because } };
    queue = queueOf(to.queue, policy);
  }
}

const whyNot = (queue: QueuePolicy, staffed: number, lengths: ReadonlyMap<string, number>): NotWaiting | null => {
  if (staffed === 0 && queue.whenEmpty !== 'tell') return 'nobody';
  return (lengths.get(queue.code) ?? 0) >= queue.longest ? 'full' : null;
};
