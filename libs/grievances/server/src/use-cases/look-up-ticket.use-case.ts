import { Inject, Injectable } from '@nestjs/common';
import type { TicketView } from '@pukar/grievances-core/contracts';
import { parseTicketNumber, spokenLanguage } from '@pukar/grievances-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { ToldTickets } from '../alike/told-tickets.js';
import { HistoryStore, type ReadHistory } from '../persistence/history-store.js';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { TicketWords } from '../preparation/ticket-words.js';

const ALTERED = 'This history is not what was written. Tell your supervisor.';

/** Shows a ticket to the call centre's staff, by its number only: nobody can search by citizen. Reading it leaves an audit row. */
@Injectable()
export class LookUpTicket {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly history: HistoryStore,
    private readonly words: TicketWords,
    private readonly told: ToldTickets,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(number: string, staffId: string): Promise<Result<TicketView, 'wrong-number' | 'not-found'>> {
    const parsed = parseTicketNumber(number);
    if (!parsed.ok) return parsed;
    const read = await this.database.transaction(async (tx: Tx) => {
      const stored = await this.book.findByNumber(tx, parsed.value);
      if (!stored) return undefined;
      await this.book.noteReading(tx, stored.ticket.id, staffId);
      return { stored, history: await this.history.read(tx, stored.ticket.id) };
    });
    if (!read) return err('not-found');
    if (!read.history.isAsWritten) this.logger.error({ ticketId: read.stored.ticket.id }, 'the history of a ticket was altered');
    return ok(await this.view(await this.told.of(this.database, read.stored), read.history));
  }

  private async view(stored: StoredTicket, { rows, isAsWritten }: ReadHistory): Promise<TicketView> {
    const { ticket, forwardedStatement, language } = stored;
    const words = await this.words.of(stored);
    const steps = await Promise.all(rows.map(async (row) => ({ at: row.at.toISOString(), sentence: await this.words.step(row) })));
    return {
      number: ticket.number,
      state: ticket.state,
      stage: words.stage,
      say: words.say,
      language: spokenLanguage(language),
      categoryName: words.categoryName.en,
      placeName: words.placeName?.en ?? null,
      registeredAt: ticket.registeredAt.toISOString(),
      dueAt: ticket.dueAt.toISOString(),
      forwardedStatement,
      actionTaken: words.action?.name.en ?? ticket.actionCode,
      reply: ticket.reply,
      history: isAsWritten ? steps : [...steps, { at: ticket.stageSince.toISOString(), sentence: ALTERED }],
    };
  }
}
