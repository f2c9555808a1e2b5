import type { Tx } from '@pukar/platform/database';
import type { TicketContent } from '../ports/ticket-content.port.js';
import type { Recipient } from './offices.js';

/** A ticket on its way to an office. */
export interface ForwardedTicket {
  readonly id: string;
  readonly reference: string;
  readonly recipient: Recipient;
  readonly content: TicketContent;
  readonly receivedAt: Date;
}

/** Writes the forwarded ticket and the first row of its history. */
export async function insertForwarded(tx: Tx, { id, reference, recipient, content, receivedAt }: ForwardedTicket): Promise<void> {
  await tx.query(
    `insert into forwarding.forwarded_ticket
       (id, office_id, officer_id, reference, category_code, category_name_en, category_name_hi, place_name_en, place_name_hi,
        statement, facts, language, state, received_at, due_at, version, level, former_action_en, former_action_hi, former_reply, reopen_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'received', $13, $14, 1, $15, $16, $17, $18, $19)`,
    [
      id, recipient.officeId, recipient.officerId, reference, content.categoryCode, content.categoryName.en, content.categoryName.hi,
      content.placeName?.en ?? null, content.placeName?.hi ?? null, content.statement, JSON.stringify(content.facts), content.language, receivedAt, content.dueAt,
      content.level, content.reopened?.action?.en ?? null, content.reopened?.action?.hi ?? null, content.reopened?.reply ?? null, content.reopened?.reason ?? null,
    ],
  );
  await tx.query(`insert into forwarding.forwarded_history (forwarded_id, seq, office_id, at, step) values ($1, 1, $2, $3, $4)`, [id, recipient.officeId, receivedAt, content.reopened ? 're-received' : 'received']);
}
