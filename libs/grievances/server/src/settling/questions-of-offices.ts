import { Injectable } from '@nestjs/common';
import type { OpenQuestion } from '@pukar/grievances-core/contracts';
import { openPause } from '@pukar/grievances-core/domain';
import type { Tx } from '@pukar/platform/database';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { OfficeActsPort } from '../ports/office-acts.port.js';
import { TicketWords } from '../preparation/ticket-words.js';

/** What offices ask citizens, as agents relay it: the question's words, and of the office nothing. */
@Injectable()
export class QuestionsOfOffices {
  constructor(
    private readonly acts: OfficeActsPort,
    private readonly words: TicketWords,
  ) {}

  /** The open question of a ticket; none where its clock runs. */
  async of(tx: Tx, stored: StoredTicket): Promise<Omit<OpenQuestion, 'isProven'>[]> {
    const pause = openPause(stored.ticket.pauses);
    const asked = pause && (await this.acts.actOf(tx, pause.clarificationId));
    if (!pause || !asked) return [];
    const { categoryName, placeName } = await this.words.of(stored);
    return [{
      what: 'clarification', id: pause.clarificationId, ticketNumber: stored.ticket.number, categoryName: categoryName.en, placeName: placeName?.en ?? null,
      since: pause.from.toISOString(), until: pause.until.toISOString(), done: null, officeSays: asked.text,
    }];
  }
}
