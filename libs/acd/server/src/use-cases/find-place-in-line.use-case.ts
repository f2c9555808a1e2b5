import { Inject, Injectable } from '@nestjs/common';
import { type FloorPolicy, queueOf, Staffing, waitInLine, type QueuePolicy, type WaitingCall } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, Together, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorAgents } from '../live/floor-agents.js';
import type { AtWork } from '../live/who-is-at-work.js';
import type { WayOutBecause } from '../persistence/waiting-rows.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { aheadOf, type Ahead } from '../waiting/ahead-of.js';
import { HandlingOfQueues } from '../waiting/handling-of-queues.js';
import { servingOf } from '../waiting/serving-of.js';

/** A waiting caller's place. */
export interface PlaceInLine {
  /** In their queue; 1 is the next to be served. */
  readonly place: number;
  readonly pool: string;
  /** Whether anybody is at work who could ever serve the caller: ready, in a call, or writing after one. */
  readonly isStaffed: boolean;
  /** About how long they wait still; `null` where it cannot be said: see {@link waitInLine}. */
  readonly estimateSeconds: number | null;
  /** How the queue that they stand in tells them, how long it lets them wait, and how it would have them leave; `null` where it keeps them. */
  readonly announce: QueuePolicy['announce'];
  readonly longestWait: QueuePolicy['longestWait'];
  readonly wayOut: { readonly to: 'voicemail' | 'call-back'; readonly because: WayOutBecause } | null;
}

type Call = Pick<WaitingCall, 'callId' | 'queue' | 'language' | 'topic' | 'inQueueSince'>;

interface Waiting extends Call {
  readonly pool: string;
  readonly directedTo: string | null;
  readonly directedUntil: Date | null;
  readonly isOffered: boolean;
  readonly wayOut: 'voicemail' | 'call-back' | null;
  readonly wayOutBecause: WayOutBecause;
}

/** Who is at work in a pool, as callers' waits depend on it. */
interface Floor {
  readonly agents: AtWork['agents'];
  readonly staffing: Staffing;
  readonly serving: ReturnType<typeof servingOf>;
}

const floorOf = ({ agents, rows }: AtWork, policy: FloorPolicy, now: Date): Floor => ({ agents, staffing: new Staffing(agents, policy), serving: servingOf(rows(), now) });

/** Tells a waiting caller's place; nothing for a call that does not wait. The longer the line, the more ask in the same moment: the line is read once for all of them. */
@Injectable()
export class FindPlaceInLine {
  private readonly finding = new Together<string, PlaceInLine | undefined>((callIds) => this.places(callIds));

  constructor(
    private readonly database: Database,
    private readonly policy: PolicyInForce,
    private readonly handling: HandlingOfQueues,
    private readonly agents: FloorAgents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(callId: string): Promise<PlaceInLine | undefined> {
    return this.finding.ask(callId);
  }

  private async places(callIds: readonly string[]): Promise<readonly (PlaceInLine | undefined)[]> {
    const line = await this.find(callIds);
    if (line.size === 0) return callIds.map(() => undefined);
    const now = this.clock.now();
    const policy = await this.policy.read();
    // At whom it rings is at work: nobody else is looked for.
    const pools = [...new Set([...line.values()].flatMap(({ pool, isOffered }) => (isOffered ? [] : [pool])))];
    const [ahead, ...floors] = await Promise.all([aheadOf(this.database, [...line.keys()], policy, now), ...pools.map((pool) => this.agents.read(this.database, pool, now))]);
    const atWork = new Map(pools.map((pool, nth) => [pool, floorOf(floors[nth]!, policy, now)]));
    return Promise.all(callIds.map((callId) => {
      const waiting = line.get(callId);
      return waiting && this.placeOf(waiting, { ahead: ahead.get(callId)!, atWork: waiting.isOffered ? undefined : atWork.get(waiting.pool)!, policy, now });
    }));
  }

  private async placeOf(waiting: Waiting, { ahead, atWork, policy, now }: { readonly ahead: readonly Ahead[]; readonly atWork: Floor | undefined; readonly policy: FloorPolicy; readonly now: Date }): Promise<PlaceInLine> {
    const { pool, queue } = waiting;
    const { announce, longestWait } = queueOf(queue, policy);
    return {
      place: 1 + ahead.reduce((sum, group) => sum + (group.queue === queue ? group.all : 0), 0),
      pool, announce, longestWait,
      isStaffed: !atWork || atWork.staffing.of(waiting) > 0,
      estimateSeconds: atWork ? await this.estimate(waiting, ahead, atWork, policy, now) : 0,
      wayOut: waiting.wayOut && { to: waiting.wayOut, because: waiting.wayOutBecause },
    };
  }

  /** The longest that any queue lets anybody wait, in seconds. */
  async longestWaitSeconds(): Promise<number> {
    return Math.max(...(await this.policy.read()).queues.map(({ longestWait }) => longestWait.seconds));
  }

  /** Since when a call stands, or stood, in the line. */
  async since(where: Pick<Tx, 'query'>, callId: string): Promise<Date | undefined> {
    return (await where.query<{ joined_at: Date }>('select joined_at from acd.waiting where call_id = $1', [callId]))[0]?.joined_at;
  }

  /** Calls that wait and are offered to nobody, the last come first. */
  async unclaimed(where: Pick<Tx, 'query'>, most: number): Promise<string[]> {
    const waiting = await where.query<{ callId: string }>(
      `select w.call_id as "callId" from acd.waiting w where w.left_at is null and w.call_id not in (select call_id from acd.claim where ended_at is null)
       order by w.joined_at desc limit $1`,
      [most],
    );
    return waiting.map(({ callId }) => callId);
  }

  private async find(callIds: readonly string[]): Promise<ReadonlyMap<string, Waiting>> {
    const line = await this.database.query<Waiting>(
      `select w.call_id as "callId", w.pool, w.queue, w.language, w.topic, coalesce(w.in_queue_since, w.joined_at) as "inQueueSince", w.directed_to as "directedTo", w.directed_until as "directedUntil",
         exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null and c.kind = 'call') as "isOffered",
         case when w.way_out_at >= coalesce(w.in_queue_since, w.joined_at) then w.way_out end as "wayOut", w.way_out_because as "wayOutBecause"
       from acd.waiting w where w.call_id = any ($1) and w.left_at is null`,
      [callIds],
    );
    return new Map(line.map((waiting) => [waiting.callId, waiting]));
  }

  private async estimate(waiting: Waiting, ahead: readonly Ahead[], { agents, serving }: Floor, policy: FloorPolicy, now: Date): Promise<number | null> {
    const { directedTo: to, directedUntil: until } = waiting;
    const handling = await this.handling.of(waiting.queue);
    return waitInLine({ call: { ...waiting, directed: to && until ? { to, until } : null }, ahead: ahead.map(({ unclaimed, ...group }) => ({ ...group, count: unclaimed })), atWork: agents, serving, handling }, policy, now);
  }
}
