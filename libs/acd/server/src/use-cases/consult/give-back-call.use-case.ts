import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../../live/floor-changes.js';
import { EndConversation } from '../end-conversation.use-case.js';
import { MAIN_POOL } from '../join-waiting-line.use-case.js';

/** Before everybody who has not talked yet: they have waited once. */
const PRIORITY = 1;
/** For so long a call that was given to one agent is offered to that agent alone. */
const DIRECTED_SECONDS = 30;

/** A conversation that ends for its agent, but not for its caller. */
export interface GivenBack {
  readonly callId: string;
  readonly claimId: string;
  /** `transfer`: the agent gave it away; `agent-lost`: their line went while the caller was on hold. */
  readonly because: 'transfer' | 'agent-lost';
  /** The queue that it goes to; the one that it came from where none is said. */
  readonly queue?: string | undefined;
  /** The agent whom it is for. */
  readonly agentId?: string | undefined;
  /** BCP-47; for a call that never stood in the line. */
  readonly language: string;
}

/** Puts a caller back into the line, at the place that they had before and ahead of who has not talked yet, and begins their agent's time to write. A second time changes nothing. */
@Injectable()
export class GiveBackCall {
  constructor(
    private readonly floor: FloorChanges,
    private readonly end: EndConversation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives whether the claim was a conversation until now. */
  async execute(tx: Tx, { callId, claimId, because, queue, agentId, language }: GivenBack): Promise<boolean> {
    const now = this.clock.now();
    const [before] = await tx.query<{ queue: string; priority: number }>('select queue, priority from acd.waiting where call_id = $1 for update', [callId]);
    const ended = await this.end.execute(tx, claimId, because === 'transfer' ? 'transferred' : 'talked');
    if (!ended) return false;
    const [line] = await tx.query<{ queue: string; priority: number }>(
      `insert into acd.waiting as w (call_id, pool, language, joined_at, in_queue_since, priority, queue, directed_to, directed_until) values ($1, $2, $3, $4, $4, $5, coalesce($6, 'general'), $7, $8)
       on conflict (call_id) do update set left_at = null, left_as = null, is_call_back = false, in_queue_since = $4, offers = 0, priority = greatest(w.priority, $5), queue = coalesce($6, w.queue), directed_to = $7, directed_until = $8
       returning queue, priority`,
      [callId, MAIN_POOL, language, now, PRIORITY, queue ?? null, agentId ?? null, agentId ? new Date(now.getTime() + DIRECTED_SECONDS * 1000) : null],
    );
    const about = { at: now, callId, claimId, agentId: ended.agentId, queue: line?.queue ?? null };
    this.floor.book.note(tx, { kind: 'given-back', ...about, detail: { because } }, { kind: 'moved', ...about, detail: { from: before?.queue ?? ended.queue ?? 'general', because: 'transfer', by: because === 'transfer' ? ended.agentId : null } });
    if (line && line.priority !== (before?.priority ?? 0)) this.floor.book.note(tx, { kind: 'prioritised', at: now, callId, queue: line.queue, detail: { priority: line.priority, by: null } });
    this.floor.lineChanged(tx, MAIN_POOL);
    return true;
  }
}
