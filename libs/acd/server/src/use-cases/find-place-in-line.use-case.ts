import { Inject, Injectable } from '@nestjs/common';
import { callersBefore, estimateWait, presenceOf, type BusyAgent, type QueuePolicy } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { type AgentRow, factsOf } from '../persistence/agent-rows.js';
import { agentsAtWork, servedBy } from '../persistence/spoken-at-work.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { HandlingOfQueues } from '../waiting/handling-of-queues.js';

/** A waiting caller's place. */
export interface PlaceInLine {
  /** 1 is the next to be served. */
  readonly place: number;
  readonly pool: string;
  /** Whether anybody is at work in the pool who serves the caller, in their language or in the state's: ready, in a call, or writing after one. */
  readonly isStaffed: boolean;
  /** About how long they wait still; `null` where it cannot be said: see {@link estimateWait}. */
  readonly estimateSeconds: number | null;
  /** How the queue that they stand in tells them. */
  readonly announce: QueuePolicy['announce'];
}

interface Waiting {
  readonly pool: string;
  readonly queue: string;
  readonly language: string;
  readonly isOffered: boolean;
}

/** Callers of one language who go before; `unclaimed`: those who ring at nobody yet. */
interface Ahead {
  readonly language: string;
  readonly all: number;
  readonly unclaimed: number;
}

/** Tells a waiting caller's place; nothing for a call that does not wait. */
@Injectable()
export class FindPlaceInLine {
  constructor(
    private readonly database: Database,
    private readonly policy: PolicyInForce,
    private readonly handling: HandlingOfQueues,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string): Promise<PlaceInLine | undefined> {
    const [waiting] = await this.database.query<Waiting>(
      `select w.pool, w.queue, w.language, exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null) as "isOffered" from acd.waiting w where w.call_id = $1 and w.left_at is null`,
      [callId],
    );
    if (!waiting) return undefined;
    const now = this.clock.now();
    const [ahead, atWork, { queues }] = await Promise.all([this.ahead(callId), agentsAtWork(this.database, waiting.pool, now), this.policy.read()]);
    const served = servedBy(atWork);
    const able = atWork.filter(({ languages }) => languages.includes(served(waiting.language)));
    return {
      place: 1 + ahead.reduce((sum, { all }) => sum + all, 0),
      pool: waiting.pool,
      isStaffed: able.length > 0,
      estimateSeconds: await this.estimate(waiting, ahead, atWork, now),
      announce: (queues.find(({ code }) => code === waiting.queue) ?? queues[0]).announce,
    };
  }

  /** Since when a call stands, or stood, in the line. */
  async since(where: Pick<Tx, 'query'>, callId: string): Promise<Date | undefined> {
    return (await where.query<{ joined_at: Date }>('select joined_at from acd.waiting where call_id = $1', [callId]))[0]?.joined_at;
  }

  /** Calls that wait and are offered to nobody, the last come first. */
  async unclaimed(where: Pick<Tx, 'query'>, most: number): Promise<string[]> {
    const waiting = await where.query<{ callId: string }>(
      `select w.call_id as "callId" from acd.waiting w where w.left_at is null and not exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null)
       order by w.joined_at desc limit $1`,
      [most],
    );
    return waiting.map(({ callId }) => callId);
  }

  private ahead(callId: string): Promise<Ahead[]> {
    return this.database.query<Ahead>(
      `select before.language, count(*)::integer as all, (count(*) filter (where c.id is null))::integer as unclaimed
       from acd.waiting w join acd.waiting before on before.pool = w.pool and before.left_at is null
           and (before.priority > w.priority or (before.priority = w.priority and (before.joined_at, before.call_id) < (w.joined_at, w.call_id)))
         left join acd.claim c on c.call_id = before.call_id and c.ended_at is null and c.kind = 'call'
       where w.call_id = $1 group by before.language`,
      [callId],
    );
  }

  /** Whoever asked for a break while they talk serves nobody after it. */
  private async estimate({ queue, language, isOffered }: Waiting, ahead: readonly Ahead[], atWork: readonly AgentRow[], now: Date): Promise<number | null> {
    if (isOffered) return 0;
    const handling = await this.handling.of(queue);
    const serving = atWork.filter(({ wish }) => wish === 'ready');
    const served = servedBy(atWork);
    const speaking = (of: string): ReadonlySet<string> => new Set(serving.filter(({ languages }) => languages.includes(served(of))).map(({ id }) => id));
    const mine = speaking(language);
    const states = serving.filter(({ id }) => mine.has(id)).map((agent) => busyOf(agent, now));
    const busy = states.flatMap((state) => state ?? []);
    return estimateWait({ before: callersBefore(mine, ahead.map(({ language: of, unclaimed }) => ({ count: unclaimed, agents: speaking(of) }))), free: states.length - busy.length, busy, handling });
  }
}

/** What an agent at work does; nothing for one who is ready. */
function busyOf(agent: AgentRow, now: Date): BusyAgent | undefined {
  const { presence } = presenceOf(factsOf(agent), now);
  if (presence === 'ready') return undefined;
  const since = presence === 'wrap-up' ? agent.idle_since : (agent.offered_at ?? now);
  return { forSeconds: Math.max(0, (now.getTime() - since.getTime()) / 1000), isWriting: presence === 'wrap-up' };
}
