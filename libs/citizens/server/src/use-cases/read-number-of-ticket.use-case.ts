import { Inject, Injectable } from '@nestjs/common';
import { maskPhone } from '@pukar/citizens-core/domain';
import type { IdSource } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { CitizenStore } from '../persistence/citizen-store.js';

/** Shows an agent which number they are about to ring, masked as everywhere; null for a citizen who has none that we see. It leaves an audit row. */
@Injectable()
export class ReadNumberOfTicket {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(ticketId: string, agentId: string): Promise<string | null> {
    return this.database.transaction(async (tx) => {
      const citizen = await this.citizens.ofTicket(tx, ticketId);
      if (!citizen?.phone) return null;
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'citizens.read-number-of-ticket', subjectKind: 'ticket', subjectId: ticketId });
      return maskPhone(citizen.phone);
    });
  }
}
