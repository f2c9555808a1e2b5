import { Injectable } from '@nestjs/common';
import { FindOfficer } from '@pukar/forwarding-server';
import { FindTicketToCall } from '@pukar/grievances-server';
import { Database, type Tx } from '@pukar/platform/database';

/** Who has a ticket: grievances know the post, the routing engine who holds it. */
@Injectable()
export class OfficerOfTicket {
  constructor(
    private readonly database: Database,
    private readonly tickets: FindTicketToCall,
    private readonly officers: FindOfficer,
  ) {}

  async of(ticketId: string, where: Pick<Tx, 'query'> = this.database): Promise<Awaited<ReturnType<FindOfficer['execute']>> | null | undefined> {
    const post = (await this.tickets.byId(ticketId, where))?.officer;
    return post && this.officers.execute(where, post);
  }
}
