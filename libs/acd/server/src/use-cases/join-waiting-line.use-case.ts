import { Inject, Injectable } from '@nestjs/common';
import { type FloorPolicy, queueFor, queueOf, type WayIn, wayIn } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorAgents } from '../live/floor-agents.js';
import { FloorChanges } from '../live/floor-changes.js';
import { lastAgentOf, lengthsOf, sendOut } from '../persistence/waiting-rows.js';
import { stoodInLine } from '../waiting/stood-in-line.js';
import { CallersPastPort } from '../ports/callers-past.port.js';

/** Where every agent and every caller is, until there are pools that share no calls. */
export const MAIN_POOL = 'main';

const DAY_MS = 86_400_000;

/** A caller who wants an agent. */
export interface JoiningCaller {
  readonly callId: string;
  readonly language: string;
  /** The department that the call is about, or what menus told of it; and, beside a department, what menus told. */
  readonly topic?: string | null;
  readonly menu?: string | null;
  /** Since when their turn counts. */
  readonly at: Date;
  /** It was we who rang, or will; figures keep such calls apart, and no queue is too full for them. */
  readonly isCallBack?: boolean | undefined;
  /** Calls of theirs that we did not serve: where they chose nothing now, they stand in the queue that they left last, about the same. */
  readonly standsFor?: readonly string[] | undefined;
  /** Since when what their queue asks of agents comes down; from now on unless told. */
  readonly neededSince?: Date | undefined;
}

/** Where they stand now. */
export interface Joined {
  readonly pool: string;
  readonly queue: string;
  /** How long they are let wait there. */
  readonly longestWaitSeconds: number;
  /** They are not to wait: how they leave, and why. They stand in the line until they have. */
  readonly wayOut: WayIn['wayOut'];
}

/** Gives a caller a place in the waiting line, in the transaction that makes the call known. A second time changes nothing. */
@Injectable()
export class JoinWaitingLine {
  constructor(
    private readonly floor: FloorChanges,
    private readonly past: CallersPastPort,
    private readonly agents: FloorAgents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, caller: JoiningCaller): Promise<Joined> {
    const { callId, language, at, isCallBack, standsFor = [] } = caller;
    const now = this.clock.now();
    const policy = await this.floor.policy.read(tx);
    const [stood] = await stoodInLine(tx, [standsFor]);
    const topic = caller.topic ?? stood?.topic ?? null;
    const { queue, wayOut } = await this.wayIn(tx, { ...caller, topic }, stood?.queue, policy, now);
    const [joined] = await tx.query<{ priority: number }>(
      `insert into acd.waiting (call_id, pool, language, topic, joined_at, in_queue_since, queue, preferred_agent, priority, due_at, is_call_back) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (call_id) do nothing returning priority`,
      [callId, MAIN_POOL, language, topic, at, caller.neededSince ?? now, queue, await this.lastAgent(tx, callId, queueOf(queue, policy).preferred.withinDays, now), stood?.priority ?? 0, now, isCallBack ?? false],
    );
    const longestWaitSeconds = queueOf(queue, policy).longestWait.seconds;
    if (!joined) return { pool: MAIN_POOL, longestWaitSeconds, ...(await this.standing(tx, callId)) };
    this.floor.book.note(tx, { kind: 'queued', at: now, callId, queue, detail: { language, priority: joined.priority, since: at.toISOString(), ...(isCallBack ? { origin: 'call-back' as const } : {}) } });
    if (wayOut) {
      await sendOut(tx, [{ callId, ...wayOut }], now);
      this.floor.book.note(tx, { kind: 'let-go', at: now, callId, queue, detail: wayOut });
    }
    this.floor.lineChanged(tx, MAIN_POOL);
    return { pool: MAIN_POOL, queue, longestWaitSeconds, wayOut };
  }

  private async wayIn(tx: Tx, { language, topic = null, menu, isCallBack }: JoiningCaller, left: string | undefined, policy: FloorPolicy, now: Date): Promise<Pick<WayIn, 'queue' | 'wayOut'>> {
    const queue = policy.queues.find(({ code }) => code === left)?.code ?? queueFor({ topic, menu }, policy);
    if (isCallBack) return { queue, wayOut: null };
    // Who is at work is read only where an empty room sends callers elsewhere.
    const isAsked = policy.queues.some(({ whenEmpty }) => whenEmpty !== 'tell');
    const agents = isAsked ? (await this.agents.read(tx, MAIN_POOL, now)).agents : [];
    return wayIn({ queue, language, topic }, await lengthsOf(tx, MAIN_POOL, policy.queues), agents, policy);
  }

  private async lastAgent(tx: Tx, callId: string, withinDays: number, now: Date): Promise<string | null> {
    if (withinDays === 0) return null;
    return lastAgentOf(tx, await this.past.callsOf(tx, callId, new Date(now.getTime() - withinDays * DAY_MS)));
  }

  /** Where somebody stands who was in the line already. */
  private async standing(tx: Tx, callId: string): Promise<Pick<Joined, 'queue' | 'wayOut'>> {
    const [row] = await tx.query<{ queue: string }>('select queue from acd.waiting where call_id = $1', [callId]);
    return { queue: row!.queue, wayOut: null };
  }
}
