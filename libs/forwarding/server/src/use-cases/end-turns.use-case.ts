import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { endTurns, type Turn, turnsOf } from '../persistence/turns.js';
import { ReferencePort } from '../ports/reference.port.js';
import { lockTurns } from './forward-ticket.use-case.js';

/** Nothing more is to be done on a ticket, or on what others were asked to decide about it. Offices see that, and not why: that could tell who complained. */
@Injectable()
export class EndTurns {
  constructor(
    private readonly references: ReferencePort,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `decisions`: only what was to be decided, because the ticket was resolved meanwhile. */
  async execute(tx: Tx, ticketId: string, which: 'all' | 'decisions'): Promise<void> {
    await lockTurns(tx, ticketId);
    const turns = await turnsOf(tx, await this.references.forwardedOf(tx, ticketId));
    const isMeant = ({ task }: Turn): boolean => which === 'all' || task === 'decide-transfer' || task === 'decide-closing';
    const ids = turns.filter((turn) => turn.state !== 'over' && turn.state !== 'passed-on' && isMeant(turn)).map(({ id }) => id);
    const ended = await endTurns(tx, ids, { state: 'over', because: null, at: this.clock.now() });
    for (const { id, officeId } of ended) tx.afterCommit(() => this.live.toOffice({ room: `office:${officeId}`, kind: 'ticket', id }));
  }

  /** The office resolved it: what it had proposed before is not to be decided any more. */
  async afterResolving(tx: Tx, forwardedId: string): Promise<void> {
    const ticketId = await this.references.ticketOf(tx, forwardedId);
    if (!ticketId) return;
    await this.execute(tx, ticketId, 'decisions');
    await tx.query('update forwarding.forwarded_ticket set proposal = null where id = $1 and proposal is not null', [forwardedId]);
  }
}
