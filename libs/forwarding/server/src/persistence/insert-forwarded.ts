import type { ForwardedTask } from '@pukar/forwarding-core/domain';
import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import type { Tx } from '@pukar/platform/database';
import type { TicketContent } from '../ports/ticket-content.port.js';
import type { Recipient } from './offices.js';
import { addHistory } from './save-deed.js';

/** A ticket on its way to an office, for one turn of it. */
export interface ForwardedTicket {
  readonly id: string;
  readonly reference: string;
  readonly recipient: Recipient;
  readonly content: TicketContent;
  readonly receivedAt: Date;
  readonly task: ForwardedTask;
  /** The first row of its history. */
  readonly step: string;
  readonly former: InboxTicket['former'];
  readonly toDecide: InboxTicket['toDecide'];
  readonly proposal: 'transfer' | 'closing' | null;
  readonly isSettled: boolean;
}

/** How often a ticket was re-opened, as far as its content says. */
export const reopeningsOf = ({ reopenings, reopened, level }: TicketContent): number => reopenings ?? (reopened ? level - 1 : 0);

/** Writes the forwarded ticket and the first rows of its history. */
export async function insertForwarded(tx: Tx, forwarded: ForwardedTicket): Promise<void> {
  const { id, recipient, receivedAt, step } = forwarded;
  const row = rowOf(forwarded);
  const columns = Object.keys(row);
  await tx.query(`insert into forwarding.forwarded_ticket (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
  const history = { forwardedId: id, officeId: recipient.officeId, byOfficer: null, at: receivedAt };
  await addHistory(tx, { ...history, step });
  if (recipient.isAssigned && forwarded.task === 'answer' && forwarded.content.level === 1) await addHistory(tx, { ...history, step: 'assigned-by-rule', detail: { post: recipient.officerPost } });
}

function rowOf({ id, reference, recipient, content, receivedAt, task, former, toDecide, proposal, isSettled }: ForwardedTicket): Record<string, unknown> {
  const { reopened, placeName } = content;
  return {
    id, office_id: recipient.officeId, officer_id: recipient.officerId, assigned_to: recipient.isAssigned ? recipient.officerId : null, reference,
    category_code: content.categoryCode, category_name_en: content.categoryName.en, category_name_hi: content.categoryName.hi,
    place_code: content.placeCode, for_department: content.departmentCode, place_name_en: placeName?.en ?? null, place_name_hi: placeName?.hi ?? null,
    statement: content.statement, facts: JSON.stringify(content.facts), language: content.language, kind: content.kind ?? 'grievance', state: recipient.isAssigned ? 'assigned' : 'received', task,
    received_at: receivedAt, due_at: content.dueAt, act_by: content.actBy ?? content.dueAt, version: 1, level: content.level, reopenings: reopeningsOf(content), transfers: content.transfers ?? 0,
    former_action_en: reopened?.action?.en ?? null, former_action_hi: reopened?.action?.hi ?? null, former_reply: reopened?.reply ?? null, reopen_reason: reopened?.reason ?? null,
    former: JSON.stringify(former), to_decide: toDecide === null ? null : JSON.stringify(toDecide), proposal, is_settled: isSettled, waiting_until: content.waitingUntil ?? null,
  };
}
