import { Injectable } from '@nestjs/common';
import { isLandline, type Phone } from '@pukar/citizens-core/domain';
import { Database } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';

/** Where an SMS reaches somebody, and whether they asked for none. */
export interface MessageRecipient {
  readonly phone: Phone;
  readonly wantsNone: boolean;
}

/** Where an SMS about a ticket reaches its citizen; undefined for a landline, a withheld number or a ticket of nobody. */
@Injectable()
export class GetPhoneOfTicket {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
  ) {}

  async execute(ticketId: string): Promise<MessageRecipient | undefined> {
    const citizen = await this.citizens.ofTicket(this.database, ticketId);
    return citizen?.phone && !isLandline(citizen.phone) ? { phone: citizen.phone, wantsNone: citizen.wantsNoMessages } : undefined;
  }
}
