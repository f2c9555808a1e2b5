import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import type { HttpSession } from '@pukar/platform/http';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';

/** Ends a session at once, on every screen that uses it. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ sessionHash, personId }: Pick<HttpSession, 'sessionHash' | 'personId'>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = await tx.query('update access.session set ended_at = $2 where token_hash = $1 and ended_at is null returning 1', [Buffer.from(sessionHash, 'hex'), this.clock.now()]);
      if (ended.length > 0) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: personId, action: 'access.sign-out', subjectKind: 'staff', subjectId: personId });
    });
  }
}
