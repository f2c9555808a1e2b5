import { Inject, Injectable } from '@nestjs/common';
import type { AskIdentity } from '@pukar/citizens-core/contracts';
import { stateOfOpening } from '@pukar/citizens-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';
import { TicketsPort } from '../ports/tickets.port.js';
import { OpeningStore } from './opening-store.js';

/** Asks to see who a ticket's citizen is: by the ticket's number, with a reason, for a bounded time. It shows nothing; another person has to agree. The same request again is the one that waits already. */
@Injectable()
export class AskForIdentity {
  constructor(
    private readonly database: Database,
    private readonly store: OpeningStore,
    private readonly tickets: TicketsPort,
    private readonly aadhaar: AadhaarMaskPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ ticketNumber, reason, minutes }: AskIdentity, staffId: string): Promise<Result<{ readonly id: string }, 'wrong-number' | 'not-found' | 'nobody-known'>> {
    const found = await this.tickets.idOf(ticketNumber, staffId);
    if (!found.ok) return found;
    const ticketId = found.value;
    return this.database.transaction(async (tx) => {
      if ((await tx.query('select 1 from vault.ticket_citizen where ticket_id = $1', [ticketId])).length === 0) return err('nobody-known');
      await this.store.alone(tx, ticketId);
      const at = this.clock.now();
      const before = await this.store.read(tx, 'r.ticket_id = $1 and r.asked_by = $2 and d.request_id is null', [ticketId, staffId], 'order by r.asked_at desc limit 1');
      const waiting = before.find((one) => stateOfOpening(one, at) === 'asked');
      return ok({ id: waiting?.id ?? (await this.store.ask(tx, { ticketId, reason: this.aadhaar.mask(reason), minutes, askedBy: staffId, at })) });
    });
  }
}
