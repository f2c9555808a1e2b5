import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';

/** Where every agent and every caller is, until there are pools that share no calls. */
export const MAIN_POOL = 'main';

/** Gives a caller a place in the waiting line, in the transaction that makes the call known. A second time changes nothing. */
@Injectable()
export class JoinWaitingLine {
  constructor(
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `topic`: the department that the call is about, or what menus told of it. `isCallBack`: it was we who rang, or will; figures keep such calls apart. */
  async execute(tx: Tx, caller: { readonly callId: string; readonly language: string; readonly topic?: string | null; readonly at: Date; readonly isCallBack?: boolean | undefined }): Promise<{ pool: string }> {
    const [joined] = await tx.query<{ queue: string; priority: number }>(
      'insert into acd.waiting (call_id, pool, language, topic, joined_at, in_queue_since) values ($1, $2, $3, $5, $4, $4) on conflict (call_id) do nothing returning queue, priority',
      [caller.callId, MAIN_POOL, caller.language, caller.at, caller.topic ?? null],
    );
    if (joined) {
      const { callId, language, at, isCallBack } = caller;
      const detail = { language, priority: joined.priority, since: at.toISOString(), ...(isCallBack ? { origin: 'call-back' as const } : {}) };
      await this.floor.book.note(tx, { kind: 'queued', at: this.clock.now(), callId, queue: joined.queue, detail });
    }
    this.floor.lineChanged(tx, MAIN_POOL);
    return { pool: MAIN_POOL };
  }
}
