import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { acceptedNow, type ActingOfficer, historySentence, type OfficerRole } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';
import { actionsTaken } from './actions-taken.js';
import { FORWARDED_COLUMNS, FORWARDED_TABLES, forwardedOf, type ForwardedRow, inboxRowOf } from './forwarded-rows.js';

/** Who reads it. */
export interface Reader {
  readonly officeId: string;
  readonly personId: string;
  readonly role: OfficerRole;
}

export interface WholeRow extends ForwardedRow {
  readonly facts: InboxTicket['facts'];
  readonly language: string;
  readonly kind: string;
  readonly former_action_en: string | null;
  readonly former_action_hi: string | null;
  readonly former_reply: string | null;
  readonly reopen_reason: string | null;
  readonly former: InboxTicket['former'];
  readonly to_decide: InboxTicket['toDecide'];
}

/** A row that the office may see; undefined for another's. */
export async function findForwarded(tx: Tx, reference: string): Promise<WholeRow | undefined> {
  const [row] = await tx.query<WholeRow>(
    `select ${FORWARDED_COLUMNS}, f.facts, f.language, f.kind, f.former_action_en, f.former_action_hi, f.former_reply, f.reopen_reason, f.former, f.to_decide from ${FORWARDED_TABLES} where f.reference = $1`,
    [reference],
  );
  return row;
}

/** The officer as decisions look at them, for this row. */
export const actingOn = ({ officeId, personId, role }: Reader, row: ForwardedRow): ActingOfficer => ({ id: personId, role, isOfOffice: row.office_id === officeId });

/** A ticket with its id, as one transaction of its office reads it; undefined for another office's. */
export async function readTicket(tx: Tx, reference: string, reader: Reader, now: Date): Promise<{ id: string; ticket: InboxTicket } | undefined> {
  const row = await findForwarded(tx, reference);
  if (!row) return undefined;
  const actions = await actionsTaken(tx);
  const ticket: InboxTicket = {
    ...inboxRowOf(row),
    statement: row.statement,
    facts: row.facts,
    reopened: reopenedOf(row),
    former: row.former,
    toDecide: row.to_decide,
    transfers: row.transfers,
    language: row.language,
    kind: row.kind,
    actionCode: row.action_code,
    reply: row.reply,
    history: await readHistory(tx, row.id, actions),
    acts: await readActs(tx, row.id),
    accepts: acceptedNow(forwardedOf(row), actingOn(reader, row), now),
    actions,
  };
  return { id: row.id, ticket };
}

function reopenedOf({ former_reply: formerReply, former_action_en: en, former_action_hi: hi, reopen_reason: reason }: WholeRow): InboxTicket['reopened'] {
  return formerReply === null ? null : { formerAction: en !== null && hi !== null ? { en, hi } : null, formerReply, reason };
}

async function readHistory(tx: Tx, forwardedId: string, actions: InboxTicket['actions']): Promise<InboxTicket['history']> {
  const rows = await tx.query<{ at: Date; step: string; post_en: string | null; detail: { actionCode?: string; post?: string; department?: string; day?: string } }>(
    `select h.at, h.step, p.post_en, h.detail from forwarding.forwarded_history h left join forwarding.officer p on p.id = h.by_officer
     where h.forwarded_id = $1 order by h.seq`,
    [forwardedId],
  );
  return rows.map(({ at, step, post_en: byPost, detail }) => {
    const actionName = actions.find(({ code }) => code === detail.actionCode)?.name.en ?? null;
    return { at: at.toISOString(), sentence: historySentence({ step, byPost, actionName, post: detail.post ?? null, department: detail.department ?? null, day: detail.day ?? null }) };
  });
}

async function readActs(tx: Tx, forwardedId: string): Promise<InboxTicket['acts']> {
  const rows = await tx.query<Omit<InboxTicket['acts'][number], 'at'> & { at: Date }>(
    `select a.at, a.kind, p.post_en as "byPost", a.text, a.day::text as day, a.department, a.reason_code as "reasonCode", a.evidence
     from forwarding.act a left join forwarding.officer p on p.id = a.by_officer where a.forwarded_id = $1 order by a.at, a.id`,
    [forwardedId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
