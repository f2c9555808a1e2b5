import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { addAct, addHistory } from '../persistence/save-deed.js';
import { answeringTurn, turnsOf } from '../persistence/turns.js';
import { ClarificationsPort } from '../ports/clarifications.port.js';
import { ReferencePort } from '../ports/reference.port.js';
import { TicketContentPort } from '../ports/ticket-content.port.js';

/** Keeps what the office sees of the ticket's clock as the helpline counts it, and brings the citizen's answer, without the citizen. */
@Injectable()
export class TakeClarification {
  constructor(
    private readonly tickets: TicketContentPort,
    private readonly references: ReferencePort,
    private readonly answers: ClarificationsPort,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** The clock stands still, or goes on: the office's dates follow. */
  async follow(tx: Tx, ticketId: string): Promise<void> {
    const content = await this.tickets.forForwarding(tx, ticketId);
    const turn = answeringTurn(await turnsOf(tx, await this.references.forwardedOf(tx, ticketId)));
    if (!content || !turn) return;
    await tx.query('update forwarding.forwarded_ticket set due_at = $2, act_by = $3, waiting_until = $4, version = version + 1 where id = $1', [turn.id, content.dueAt, content.actBy ?? content.dueAt, content.waitingUntil ?? null]);
    tx.afterCommit(() => this.live.toOffice({ room: `office:${turn.officeId}`, kind: 'ticket', id: turn.id }));
  }

  /** The answer goes to the office whose turn it is, also where that is another by now. */
  async execute(tx: Tx, ticketId: string, clarificationId: string): Promise<void> {
    const turn = answeringTurn(await turnsOf(tx, await this.references.forwardedOf(tx, ticketId)));
    if (!turn) return;
    const text = await this.answers.answerTo(tx, clarificationId);
    const at = this.clock.now();
    if (text !== undefined) await addAct(tx, { id: this.ids.uuid(), forwardedId: turn.id, officeId: turn.officeId, byOfficer: null, at, kind: 'clarification-answered', text });
    await addHistory(tx, { forwardedId: turn.id, officeId: turn.officeId, byOfficer: null, at, step: text === undefined ? 'clarification-over' : 'clarification-answered' });
    await this.follow(tx, ticketId);
  }
}
