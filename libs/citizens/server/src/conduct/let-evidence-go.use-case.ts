import { Inject, Injectable } from '@nestjs/common';
import { CONDUCT_POLICY } from '@pukar/citizens-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { EvidencePort } from '../ports/evidence.port.js';

/** How long after the call its evidence is held at most, in windows of the policy: while the mark counts, and as long again. */
const WINDOWS = 2;

/** Lets go the recordings of marks that count no more, decided or not: evidence is not kept for ever. The worker runs it every hour. */
@Injectable()
export class LetEvidenceGo {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidencePort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const at = this.clock.now();
    const before = new Date(at.getTime() - WINDOWS * CONDUCT_POLICY.windowSeconds * 1000);
    return this.database.transaction(async (tx) => {
      const old = await tx.query<{ call_id: string }>(
        `update vault.conduct_mark set evidence_held = false
         where id in (select id from vault.conduct_mark where evidence_held and call_at < $1 order by call_at limit 500 for update skip locked) returning call_id`,
        [before],
      );
      for (const { call_id } of old) await this.evidence.release(tx, call_id, at);
      return old.length;
    });
  }
}
