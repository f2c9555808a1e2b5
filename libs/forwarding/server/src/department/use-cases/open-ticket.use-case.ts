import { Inject, Injectable } from '@nestjs/common';
import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { type Clock, err, ok, type IdSource, type Result } from '@pukar/kernel';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { readTicket } from '../persistence/read-ticket.js';

/** A ticket of the officer's own office or one below; another office's does not exist for them. Reading it leaves an audit row. */
@Injectable()
export class OpenTicket {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(officer: Pick<OfficerSession, 'officeId' | 'personId' | 'role'>, reference: string): Promise<Result<InboxTicket, 'not-found'>> {
    return this.offices.of(officer.officeId, async (tx) => {
      const found = await readTicket(tx, reference, officer, this.clock.now());
      if (!found) return err('not-found');
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: officer.personId, action: 'forwarding.read-ticket', subjectKind: 'forwarded-ticket', subjectId: found.id });
      return ok(found.ticket);
    });
  }
}
