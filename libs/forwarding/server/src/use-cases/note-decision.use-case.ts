import { Inject, Injectable } from '@nestjs/common';
import { HEAD_OFFICE } from '@pukar/forwarding-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { readAct, type StoredAct } from '../persistence/read-act.js';
import { addAct, addHistory } from '../persistence/save-deed.js';
import { answeringTurn, turnsOf } from '../persistence/turns.js';
import { ReferencePort } from '../ports/reference.port.js';
import { lockTurns } from './forward-ticket.use-case.js';

/** Tells the office that proposed something what was decided: a closing that was accepted ends its turn, anything else leaves the ticket with it. */
@Injectable()
export class NoteDecision {
  constructor(
    private readonly references: ReferencePort,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, forwardedId: string, actId: string): Promise<void> {
    const ticketId = await this.references.ticketOf(tx, forwardedId);
    const act = await readAct(tx, actId);
    if (!ticketId || !act) throw new Error('something was decided on a forwarded ticket that is not known');
    await lockTurns(tx, ticketId);
    const turn = answeringTurn(await turnsOf(tx, await this.references.forwardedOf(tx, ticketId)));
    if (!turn) return;
    const isSettled = act.officeCode === HEAD_OFFICE && act.kind.startsWith('transfer');
    const isClosed = act.kind === 'closing-accepted';
    await tx.query(
      `update forwarding.forwarded_ticket set proposal = null, version = version + 1, is_settled = is_settled or $2,
         state = case when $3 then 'resolved' else state end, resolved_at = case when $3 then $4 else resolved_at end, ended_at = case when $3 then $4 else ended_at end, reply = case when $3 then $5 else reply end
       where id = $1`,
      [turn.id, isSettled, isClosed, act.at, act.text],
    );
    await addHistory(tx, { forwardedId: turn.id, officeId: turn.officeId, byOfficer: null, at: this.clock.now(), step: act.kind });
    await this.keepWords(tx, turn, act);
    tx.afterCommit(() => this.live.toOffice({ room: `office:${turn.officeId}`, kind: 'ticket', id: turn.id }));
  }

  /** Why it was refused is for the office that asked; who refused stays with the act. Its id tells the order of acts of one instant, as the other acts' do. */
  private async keepWords(tx: Tx, { id, officeId }: { readonly id: string; readonly officeId: string }, { text, kind, at }: StoredAct): Promise<void> {
    await addAct(tx, { id: this.ids.uuid(), forwardedId: id, officeId, byOfficer: null, at, kind, ...(text === null ? {} : { text }) });
  }
}
