import { Inject, Injectable } from '@nestjs/common';
import { type FloorPolicy, inTurn, presenceOf, type PresenceNow } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { type AgentRow, agentsWhere, factsOf } from '../persistence/agent-rows.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { MAIN_POOL } from '../use-cases/join-waiting-line.use-case.js';

/** An agent with what they do now. */
export interface FloorAgent {
  readonly row: AgentRow;
  readonly now: PresenceNow;
  readonly reason: string | null;
  readonly breakUntil: Date | null;
}

/** A caller who waits. */
export interface FloorCaller {
  readonly callId: string;
  readonly queue: string;
  readonly language: string;
  readonly priority: number;
  readonly joinedAt: Date;
  readonly inQueueSince: Date | null;
  readonly topic: string | null;
  /** An agent holds the call: it rings, or is being connected. */
  readonly isHeld: boolean;
  /** We are to ring them; they wait at no telephone. */
  readonly isCallBack: boolean;
}

export interface FloorNow {
  readonly at: Date;
  readonly policy: FloorPolicy;
  readonly agents: readonly FloorAgent[];
  /** In the order in which they are served. */
  readonly waiting: readonly FloorCaller[];
}

/** The whole floor as its rows say, in one look: agents with what they do, and callers who wait. */
@Injectable()
export class ReadFloor {
  constructor(
    private readonly database: Database,
    private readonly policy: PolicyInForce,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(): Promise<FloorNow> {
    return this.database.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read read only');
      const policy = await this.policy.read(tx);
      const at = this.clock.now();
      const rows = await agentsWhere(tx, 'a.pool = $1 order by a.id', [MAIN_POOL]);
      const agents = rows.map((row) => agentOf(row, policy, at));
      const waiting = await callersOf(tx);
      return { at, policy, agents, waiting: inTurn(waiting, policy, at) };
    });
  }
}

function agentOf(row: AgentRow, policy: FloorPolicy, at: Date): FloorAgent {
  const now = presenceOf(factsOf(row), at);
  const isOnBreak = now.presence === 'on-break';
  const minutes = isOnBreak ? policy.breaks.find(({ code }) => code === row.wish_reason)?.minutes : undefined;
  return { row, now, reason: isOnBreak ? row.wish_reason : now.because, breakUntil: minutes === undefined ? null : new Date(now.since.getTime() + minutes * 60_000) };
}

const callersOf = (tx: Tx): Promise<FloorCaller[]> =>
  tx.query(
    `select w.call_id as "callId", w.queue, w.language, w.priority, w.joined_at as "joinedAt", w.in_queue_since as "inQueueSince", w.topic, w.is_call_back as "isCallBack",
       exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null) as "isHeld"
     from acd.waiting w where w.pool = $1 and w.left_at is null`,
    [MAIN_POOL],
  );
