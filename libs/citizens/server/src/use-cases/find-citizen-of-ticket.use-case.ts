import { Injectable } from '@nestjs/common';
import { isLandline } from '@pukar/citizens-core/domain';
import type { Tx } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';
import type { KnownOfCaller } from './get-known-of-caller.use-case.js';

const TICKETS = 20;

/** What may be known of a ticket's citizen, or of a call's tickets, inside the helpline's own transactions: no number or name leaves it but for redaction. */
@Injectable()
export class FindCitizenOfTicket {
  constructor(private readonly citizens: CitizenStore) {}

  /** Who wants no messages is rung as somebody with a landline is. */
  async reach(source: Pick<Tx, 'query'>, ticketId: string): Promise<'mobile' | 'landline' | 'letter' | 'none'> {
    const citizen = await this.citizens.ofTicket(source, ticketId);
    if (!citizen?.phone) return citizen?.address ? 'letter' : 'none';
    return isLandline(citizen.phone) || citizen.wantsNoMessages ? 'landline' : 'mobile';
  }

  async known(source: Pick<Tx, 'query'>, ticketId: string): Promise<KnownOfCaller> {
    const citizen = await this.citizens.ofTicket(source, ticketId);
    const one = (text: string | undefined) => (text ? [text] : []);
    return { names: one(citizen?.name), addresses: one(citizen?.address), phones: one(citizen?.phone) };
  }

  /** The latest tickets of a call's citizen, the newest first. Whoever asks made sure that the call is theirs. */
  async ticketsOfCall(source: Pick<Tx, 'query'>, callId: string): Promise<string[]> {
    const rows = await source.query<{ id: string }>(
      `select t.ticket_id as id from vault.caller k join vault.ticket_citizen t on t.citizen_id = k.citizen_id where k.call_id = $1 order by t.created_at desc limit ${TICKETS}`, [callId],
    );
    return rows.map(({ id }) => id);
  }
}
