import { Inject, Injectable } from '@nestjs/common';
import type { LetterTaken } from '@pukar/grievances-core/contracts';
import { groupTicketNumber, sayHowToAnswer, settlingScript, type TicketNumber } from '@pukar/grievances-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { ReceiptsPort } from '../ports/receipts.port.js';
import { TicketWords } from '../preparation/ticket-words.js';
import { type AskingAgent, AskingStore } from './asking-store.js';
import { QuestionsOfOffices } from './questions-of-offices.js';

/** What a letter is written from. */
@Injectable()
export class LetterSources {
  constructor(
    readonly book: TicketBook,
    readonly asking: AskingStore,
    readonly words: TicketWords,
    readonly questions: QuestionsOfOffices,
    readonly receipts: ReceiptsPort,
  ) {}
}

/** The letters that ask whoever has no phone: the next, written out for the printer, and that it was sent. It holds the ticket's number and never the code: paper goes astray. */
@Injectable()
export class WriteLetters {
  constructor(
    private readonly database: Database,
    private readonly sources: LetterSources,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  next(agent: AskingAgent): Promise<Result<LetterTaken, 'none-waiting'>> {
    return this.database.transaction(async (tx) => {
      const { asking, book, receipts } = this.sources;
      const taken = await asking.take(tx, agent, this.clock.now(), 'letter');
      if (!taken) return err('none-waiting');
      const [stored, to] = [await book.find(tx, taken.ticketId), await receipts.addressOf(tx, taken.ticketId, agent.agentId)];
      // A number came to be known meanwhile, or the address is gone: nobody can be written to.
      if (!stored || !to) {
        await asking.written(tx, taken.id, agent.agentId, 'over', this.clock.now());
        return err('none-waiting');
      }
      await book.noteReading(tx, taken.ticketId, agent.agentId);
      return ok({ id: taken.id, what: taken.what, ticketNumber: taken.ticketNumber, to, ...(await this.letter(tx, stored, taken.what)) });
    });
  }

  async sent(id: string, agentId: string): Promise<void> {
    await this.sources.asking.written(this.database, id, agentId, 'written', this.clock.now());
  }

  private async letter(tx: Tx, stored: StoredTicket, what: LetterTaken['what']): Promise<Pick<LetterTaken, 'language' | 'paragraphs'>> {
    const number = groupTicketNumber(stored.ticket.number as TicketNumber);
    const { language, isItDone, officeAsks } = settlingScript(stored.language, number);
    const how = sayHowToAnswer(language, number, this.sources.receipts.helpline);
    if (what === 'clarification') {
      const [question] = await this.sources.questions.of(tx, stored);
      return { language, paragraphs: [officeAsks, question?.officeSays ?? '', how] };
    }
    const { action } = await this.sources.words.of(stored);
    return { language, paragraphs: [isItDone, (language === 'en-IN' ? action?.spoken.en : action?.spoken.hi) ?? '', stored.ticket.reply ?? '', how].filter((words) => words !== '') };
  }
}
