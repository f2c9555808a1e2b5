import { Injectable } from '@nestjs/common';
import type { OpenQuestion, OpenQuestions } from '@pukar/grievances-core/contracts';
import { groupTicketNumber, settlingScript, type TicketNumber } from '@pukar/grievances-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { Ratings } from '../persistence/ratings.js';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { CitizenOnLinePort } from '../ports/citizen-on-line.port.js';
import { ReceiptsPort } from '../ports/receipts.port.js';
import { TicketWords } from '../preparation/ticket-words.js';
import { ProvenByCall } from './proven-by-call.js';
import { QuestionsOfOffices } from './questions-of-offices.js';

/** What the search for open questions reads. */
@Injectable()
export class SettledTickets {
  constructor(
    readonly book: TicketBook,
    readonly words: TicketWords,
    readonly ratings: Ratings,
    readonly questions: QuestionsOfOffices,
    readonly receipts: ReceiptsPort,
  ) {}
}

/** Tells an agent what can be settled with the citizen on their line: resolutions that nobody said a word to, and what offices ask; and what to say, in the citizen's language. */
@Injectable()
export class FindOpenQuestions {
  constructor(
    private readonly database: Database,
    private readonly onLine: CitizenOnLinePort,
    private readonly proven: ProvenByCall,
    private readonly tickets: SettledTickets,
  ) {}

  execute(callId: string, agentId: string): Promise<Result<OpenQuestions, 'not-your-call'>> {
    return this.database.transaction(async (tx) => {
      const line = await this.onLine.of(tx, callId, agentId);
      if (!line) return err('not-your-call');
      const provenId = await this.proven.ticketOf(tx, line);
      const ids = [...new Set([...(provenId ? [provenId] : []), ...(await this.onLine.ticketsOf(tx, callId))])];
      const stored = line.isBridge ? [] : await this.tickets.book.findAll(tx, ids);
      for (const { ticket } of stored) if (ticket.id === provenId) await this.tickets.book.noteReading(tx, ticket.id, agentId);
      const questions = (await Promise.all(stored.map(async (one) => [...(await this.tickets.questions.of(tx, one)), ...(await this.resolution(tx, one))].map((question) => ({ ...question, isProven: one.ticket.id === provenId }))))).flat();
      const proven = stored.find(({ ticket }) => ticket.id === provenId);
      const asked = proven && !line.rangAbout ? await this.tickets.receipts.asks(tx, proven.ticket.id) : null;
      const isShown = asked !== null && proven !== undefined && (await this.tickets.receipts.isProven(tx, callId, proven.ticket.id));
      const rung = stored.find(({ ticket }) => ticket.id === line.rangAbout);
      const about = rung?.ticket.number ?? proven?.ticket.number ?? questions[0]?.ticketNumber;
      const language = rung?.language ?? proven?.language ?? line.language ?? stored[0]?.language ?? 'hi-IN';
      const fresh = rung ?? (isShown ? proven : undefined);
      return ok({
        callId, questions, mayWithdraw: fresh && line.isTalking && WITHDRAWABLE.has(fresh.ticket.state) ? fresh.ticket.number : null, proven: proven?.ticket.number ?? null,
        identify: proven && asked && !isShown && WITHDRAWABLE.has(proven.ticket.state) ? { ticketNumber: proven.ticket.number, ...asked } : null, script: settlingScript(language, about ? groupTicketNumber(about as TicketNumber) : ''),
      });
    });
  }

  private async resolution(tx: Tx, stored: StoredTicket): Promise<Omit<OpenQuestion, 'isProven'>[]> {
    const { ticket, language } = stored;
    if (ticket.state !== 'resolved' || !ticket.resolvedAt || (await this.tickets.ratings.of(tx, ticket.id, ticket.reopenings))) return [];
    const { categoryName, placeName, action } = await this.tickets.words.of(stored);
    const done = language.startsWith('en') ? action?.spoken.en : action?.spoken.hi;
    return [{
      what: 'done', id: String(ticket.reopenings), ticketNumber: ticket.number, categoryName: categoryName.en, placeName: placeName?.en ?? null,
      since: ticket.resolvedAt.toISOString(), until: null, done: done ?? null, officeSays: ticket.reply ?? '',
    }];
  }
}

/** Whatever is not over can be taken back. */
const WITHDRAWABLE: ReadonlySet<string> = new Set(['registered', 'on-its-way', 'forwarded', 'resolved', 'reopened', 'order-due']);
