import { Inject, Injectable } from '@nestjs/common';
import { decideTicket, objectionsOf } from '@pukar/grievances-core/domain';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { SpokenStatements } from '../persistence/spoken-statements.js';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { KeypadCallersPort } from '../ports/keypad-callers.port.js';

/** What is still wrong, as the citizen said it to an agent who typed. */
export interface TypedObjection {
  readonly callSid: string;
  readonly agentId: string;
  readonly words: string;
  readonly forwardedWords: string;
  readonly at: Date;
}

/** Keeps what is still wrong where a spoken objection that was written down is kept: the whole words in the vault, the redacted ones for the officer above. Once for an objection. */
@Injectable()
export class KeepTyped {
  constructor(
    private readonly spoken: SpokenStatements,
    private readonly callers: KeypadCallersPort,
    private readonly book: TicketBook,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, ticketId: string, { callSid, agentId, words, forwardedWords, at }: TypedObjection): Promise<StoredTicket> {
    const stored = await this.book.hold(tx, ticketId);
    // An objection that re-opens nothing is one more all the same.
    const round = objectionsOf(stored.ticket) + (stored.ticket.state === 'resolved' ? 1 : 0);
    if (await this.spoken.hasReason(tx, ticketId, round)) return stored;
    const id = this.ids.uuid();
    await this.spoken.keep(tx, { id, recordingSid: `typed:${id}`, callSid, ticketId, what: 'reopening', round, spokenAt: at });
    await this.spoken.writeDown(tx, id, forwardedWords, agentId, at);
    await this.callers.keepWords(tx, { spokenId: id, ticketId, what: 'reopening', statement: words });
    const decided = decideTicket(stored.ticket, { type: 'write-down', correction: null }, at);
    if (!decided.ok) return stored;
    await this.book.change(tx, decided.value, { kind: 'staff', id: agentId }, at);
    return { ...stored, ticket: decided.value.ticket };
  }
}
