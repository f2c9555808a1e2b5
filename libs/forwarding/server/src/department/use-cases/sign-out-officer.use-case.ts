import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

/** Ends a session, at once and for good. */
@Injectable()
export class SignOutOfficer {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ officeId, personId, sessionHash }: Pick<OfficerSession, 'officeId' | 'personId' | 'sessionHash'>): Promise<void> {
    await this.offices.of(officeId, async (tx) => {
      await tx.query('select forwarding.end_session($1, $2)', [Buffer.from(sessionHash, 'hex'), this.clock.now()]);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action: 'forwarding.sign-out', subjectKind: 'officer', subjectId: personId });
    });
  }
}
