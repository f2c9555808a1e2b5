import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { ACCEPTS, historySentence } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';
import { actionsTaken } from './actions-taken.js';
import { FORWARDED_COLUMNS, type ForwardedRow, inboxRowOf } from './forwarded-rows.js';

interface WholeRow extends ForwardedRow {
  readonly facts: InboxTicket['facts'];
  readonly language: string;
  readonly action_code: string | null;
  readonly reply: string | null;
  readonly level: number;
  readonly former_action_en: string | null;
  readonly former_action_hi: string | null;
  readonly former_reply: string | null;
  readonly reopen_reason: string | null;
}

/** A ticket with its id, as one transaction of its office reads it; undefined for another office's. */
export async function readTicket(tx: Tx, reference: string): Promise<{ id: string; ticket: InboxTicket } | undefined> {
  const [row] = await tx.query<WholeRow>(`select ${FORWARDED_COLUMNS}, facts, language, action_code, reply, level, former_action_en, former_action_hi, former_reply, reopen_reason from forwarding.forwarded_ticket where reference = $1`, [reference]);
  if (!row) return undefined;
  const actions = await actionsTaken(tx);
  const ticket: InboxTicket = {
    ...inboxRowOf(row),
    statement: row.statement,
    facts: row.facts,
    level: row.level,
    reopened: reopenedOf(row),
    language: row.language,
    actionCode: row.action_code,
    reply: row.reply,
    history: await readHistory(tx, row.id, actions),
    accepts: [...ACCEPTS[row.state]],
    actions,
  };
  return { id: row.id, ticket };
}

function reopenedOf({ former_reply: formerReply, former_action_en: en, former_action_hi: hi, reopen_reason: reason }: WholeRow): InboxTicket['reopened'] {
  return formerReply === null ? null : { formerAction: en !== null && hi !== null ? { en, hi } : null, formerReply, reason };
}

async function readHistory(tx: Tx, forwardedId: string, actions: InboxTicket['actions']): Promise<InboxTicket['history']> {
  const rows = await tx.query<{ at: Date; step: string; post_en: string | null; detail: { actionCode?: string } }>(
    `select h.at, h.step, p.post_en, h.detail from forwarding.forwarded_history h left join forwarding.officer p on p.id = h.by_officer
     where h.forwarded_id = $1 order by h.seq`,
    [forwardedId],
  );
  return rows.map(({ at, step, post_en: byPost, detail }) => {
    const actionName = actions.find(({ code }) => code === detail.actionCode)?.name.en ?? null;
    return { at: at.toISOString(), sentence: historySentence({ step, byPost, actionName }) };
  });
}
