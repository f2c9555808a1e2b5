import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { type ForwardedState, type ForwardedTask, isInHand, type PassedBecause, type ProposalKind } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';
import { addHistory } from './save-deed.js';

/** A turn that an office had, or has, with a ticket. */
export interface Turn {
  readonly id: string;
  readonly officeId: string;
  readonly officeCode: string;
  readonly departmentCode: string | null;
  /** The ticket's department then; the helpline's desk and the head of administration have none of their own. */
  readonly forDepartment: string | null;
  readonly officerId: string;
  readonly assignedTo: string | null;
  readonly reference: string;
  readonly state: ForwardedState;
  readonly task: ForwardedTask;
  readonly level: number;
  readonly reopenings: number;
  readonly transfers: number;
  readonly isSettled: boolean;
  readonly proposal: ProposalKind | null;
  readonly endedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly because: PassedBecause | null;
  readonly action: { readonly en: string; readonly hi: string } | null;
  readonly reply: string | null;
}

/** The turns behind these ids, the first first; `hold` keeps officers from changing them until the transaction ends. */
export async function turnsOf(tx: Tx, forwardedIds: readonly string[], hold = true): Promise<Turn[]> {
  // A new ticket has had none.
  if (forwardedIds.length === 0) return [];
  return tx.query<Turn>(
    `select f.id, f.office_id as "officeId", o.code as "officeCode", o.department_code as "departmentCode", f.for_department as "forDepartment", f.officer_id as "officerId", f.assigned_to as "assignedTo", f.reference, f.state, f.task,
       f.level, f.reopenings, f.transfers, f.is_settled as "isSettled", f.proposal, f.ended_at as "endedAt", f.resolved_at as "resolvedAt", f.passed_because as because, f.reply,
       case when a.code is null then null else jsonb_build_object('en', a.name_en, 'hi', a.name_hi) end as action
     from forwarding.forwarded_ticket f join forwarding.office o on o.id = f.office_id left join forwarding.action_taken a on a.code = f.action_code
     where f.id = any ($1::uuid[]) order by f.received_at, f.id ${hold ? 'for update of f' : ''}`,
    [forwardedIds],
  );
}

/** The turn in which the ticket is to be answered now. */
export const answeringTurn = (turns: readonly Turn[]): Turn | undefined => turns.findLast(({ task, state }) => task === 'answer' && isInHand(state));

/** What an office of this department may know of the turns before: of another department only what was done, of its own all, of the head's neither more than words. */
export function formerFor(departmentCode: string | null, turns: readonly Turn[]): InboxTicket['former'] {
  return turns.filter(({ task, endedAt }) => task === 'answer' && endedAt !== null).map((turn) => {
    const isOwn = turn.departmentCode !== null && turn.departmentCode === departmentCode;
    return {
      reference: isOwn ? turn.reference : null, officeCode: isOwn ? turn.officeCode : null, level: turn.level, endedAt: turn.endedAt!.toISOString(), because: turn.because, action: turn.action,
      reply: isOwn || departmentCode === null ? turn.reply : null,
    };
  });
}

/** Ends turns: their offices see that another has it, or that nothing more is to be done. Gives those that were not ended like that before. */
export async function endTurns(tx: Tx, ids: readonly string[], how: { readonly state: 'passed-on' | 'over'; readonly because: PassedBecause | null; readonly at: Date }): Promise<{ readonly id: string; readonly officeId: string }[]> {
  if (ids.length === 0) return [];
  const ended = await tx.query<{ id: string; officeId: string }>(
    `update forwarding.forwarded_ticket set state = $2, passed_because = coalesce($3, passed_because), ended_at = coalesce(ended_at, $4), proposal = null, waiting_until = null, version = version + 1
     where id = any ($1::uuid[]) and state <> $2 and state <> 'over' and (state <> 'passed-on' or $2 = 'over') returning id, office_id as "officeId"`,
    [ids, how.state, how.because, how.at],
  );
  for (const { id, officeId } of ended) await addHistory(tx, { forwardedId: id, officeId, byOfficer: null, at: how.at, step: how.state });
  return ended;
}
