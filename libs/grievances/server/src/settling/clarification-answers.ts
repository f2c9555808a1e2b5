import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** What citizens answered, as the office may read it. */
@Injectable()
export class ClarificationAnswers {
  async keep(tx: Tx, answer: { readonly clarificationId: string; readonly ticketId: string; readonly forwardedWords: string; readonly typedBy: string; readonly at: Date }): Promise<void> {
    await tx.query('insert into grievances.clarification_answer (clarification_id, ticket_id, forwarded_words, typed_by, at) values ($1, $2, $3, $4, $5)', [
      answer.clarificationId, answer.ticketId, answer.forwardedWords, answer.typedBy, answer.at,
    ]);
  }

  /** Undefined where the citizen gave none. */
  async of(source: Pick<Tx, 'query'>, clarificationId: string): Promise<string | undefined> {
    return (await source.query<{ words: string }>('select forwarded_words as words from grievances.clarification_answer where clarification_id = $1', [clarificationId]))[0]?.words;
  }
}
