import { Injectable } from '@nestjs/common';
import { MOST_PAPERS_OF_TICKET, type Paper } from '@pukar/attachments-core/contracts';
import type { FileRefusal } from '@pukar/attachments-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { PaperRows, shownPaper } from '../persistence/paper-rows.js';
import { PaperTicketsPort } from '../ports/paper-tickets.port.js';
import { KeepPaper } from './keep-paper.js';

/** Why a ticket's papers are not shown, or nothing is added to them. */
export type TicketPapersRefusal = FileRefusal | 'no-such-ticket' | 'over' | 'too-many';

/** A ticket's papers, for whoever of the call centre knows its number; and those that come later. */
@Injectable()
export class PapersOfTicket {
  constructor(
    private readonly database: Database,
    private readonly rows: PaperRows,
    private readonly tickets: PaperTicketsPort,
    private readonly keep: KeepPaper,
  ) {}

  async list(number: string): Promise<Result<Paper[], 'no-such-ticket'>> {
    const ticket = await this.tickets.find(number);
    return ticket ? ok((await this.rows.ofTicket(this.database, ticket.ticketId)).map(shownPaper)) : err('no-such-ticket');
  }

  async add(number: string, file: Uint8Array, agentId: string): Promise<Result<Paper, TicketPapersRefusal>> {
    const ticket = await this.tickets.find(number);
    if (!ticket) return err('no-such-ticket');
    if (ticket.isOver) return err('over');
    const { ticketId } = ticket;
    return this.keep.execute(file, { callId: null, ticketId }, agentId, async (tx) => ((await this.rows.ofTicket(tx, ticketId)).length >= MOST_PAPERS_OF_TICKET ? err('too-many') : ok(null)));
  }
}
