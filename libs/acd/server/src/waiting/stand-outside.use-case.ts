import { Injectable } from '@nestjs/common';
import { queueFor } from '@pukar/acd-core/domain';
import type { Tx } from '@pukar/platform/database';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { MAIN_POOL } from '../use-cases/join-waiting-line.use-case.js';

/** A caller who is rung back without ever having waited: nobody is at the desks. */
export interface CallerOutside {
  readonly callId: string;
  readonly language: string;
  /** The department that the call is about, or what menus told of it; and, beside a department, what menus told. */
  readonly topic: string | null;
  readonly menu: string | null;
  readonly at: Date;
}

/**
 * Notes in which queue a caller would have stood, as if they had left it at once: whom we ring back has their place there, as whoever waited
 * ({@link stoodInLine}). In the floor's book there is nothing: no queue had them to serve.
 */
@Injectable()
export class StandOutside {
  constructor(private readonly policy: PolicyInForce) {}

  /** A second time changes nothing. */
  async execute(tx: Tx, { callId, language, topic, menu, at }: CallerOutside): Promise<void> {
    await tx.query(
      `insert into acd.waiting (call_id, pool, language, topic, joined_at, in_queue_since, queue, left_at, left_as) values ($1, $2, $3, $4, $5, $5, $6, $5, 'call-back') on conflict (call_id) do nothing`,
      [callId, MAIN_POOL, language, topic, at, queueFor({ topic, menu }, await this.policy.read(tx))],
    );
  }
}
