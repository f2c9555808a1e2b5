import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { addHistory } from '../persistence/save-deed.js';
import { TicketContentPort } from '../ports/ticket-content.port.js';
import { ForwardTicket } from './forward-ticket.use-case.js';

/** A ticket's statement was written down: it goes to its office now; or, where it is there already, what is still wrong is added to it. */
@Injectable()
export class TakeWrittenStatement {
  constructor(
    private readonly forwardTicket: ForwardTicket,
    private readonly tickets: TicketContentPort,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, ticketId: string): Promise<void> {
    const id = await this.forwardTicket.execute(tx, ticketId);
    const content = await this.tickets.forForwarding(tx, ticketId);
    const reason = content?.reopened?.reason;
    if (!id || !reason) return;
    const [changed] = await tx.query<{ office_id: string }>(
      `update forwarding.forwarded_ticket set reopen_reason = $2, version = version + 1
       where id = $1 and state in ('received', 'assigned') and reopenings > 0 and reopen_reason is distinct from $2 returning office_id`,
      [id, reason],
    );
    if (!changed) return;
    await addHistory(tx, { forwardedId: id, officeId: changed.office_id, byOfficer: null, at: this.clock.now(), step: 'reason-added' });
    tx.afterCommit(() => this.live.toOffice({ room: `office:${changed.office_id}`, kind: 'ticket', id }));
  }
}
