import { Injectable } from '@nestjs/common';
import type { Phone } from '@pukar/citizens-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';

/** Where a ticket's citizen is rung, landlines too; undefined for a withheld number or a ticket of nobody. */
@Injectable()
export class GetNumberOfTicket {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
  ) {}

  async execute(ticketId: string, where: Pick<Tx, 'query'> = this.database): Promise<Phone | undefined> {
    return (await this.citizens.ofTicket(where, ticketId))?.phone;
  }
}
