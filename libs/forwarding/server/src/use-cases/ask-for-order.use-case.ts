import { Inject, Injectable } from '@nestjs/common';
import { TicketForwarded } from '@pukar/forwarding-core/contracts';
import { HELPLINE_DESK } from '@pukar/forwarding-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { Outbox } from '@pukar/platform/outbox';
import { findRecipient, headOfAdministration, type Recipient } from '../persistence/offices.js';
import { endTurns, formerFor, type Turn, turnsOf } from '../persistence/turns.js';
import { ReferencePort } from '../ports/reference.port.js';
import { type TicketContent, TicketContentPort } from '../ports/ticket-content.port.js';
import { lockTurns } from './forward-ticket.use-case.js';
import { HandOver } from './hand-over.js';

const STATE_LEVEL = 4;

/** The citizen objected for the last time: the state's escalation officer writes the order; where that officer answered already, the head of administration. */
@Injectable()
export class AskForOrder {
  constructor(
    private readonly tickets: TicketContentPort,
    private readonly references: ReferencePort,
    private readonly handOver: HandOver,
    private readonly outbox: Outbox,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, ticketId: string): Promise<void> {
    await lockTurns(tx, ticketId);
    const content = await this.tickets.forForwarding(tx, ticketId);
    if (!content) throw new Error('an order is due on a ticket that does not exist');
    const turns = await turnsOf(tx, await this.references.forwardedOf(tx, ticketId));
    if (content.isOver || turns.some(({ task }) => task === 'write-order')) return;
    const at = this.clock.now();
    const passed = await endTurns(tx, turns.filter(({ task }) => task === 'answer').map(({ id }) => id), { state: 'passed-on', because: 'ordered', at });
    for (const { id, officeId } of passed) tx.afterCommit(() => this.live.toOffice({ room: `office:${officeId}`, kind: 'ticket', id }));
    const recipient = await this.whoOrders(tx, content, turns);
    const former = formerFor(recipient.departmentCode, await turnsOf(tx, turns.map(({ id }) => id)));
    const id = await this.handOver.execute(tx, ticketId, {
      recipient, content, receivedAt: at, task: 'write-order', step: 'to-order', former, proposal: null, isSettled: true, toDecide: { kind: 'order', reason: content.reopened?.reason ?? null, reasonCode: null, fromDepartment: content.departmentCode },
    });
    await this.outbox.add(tx, { event: TicketForwarded, about: ticketId, payload: { ticketId, forwardedId: id, officeCode: recipient.officeCode, officerPost: recipient.officerPost, level: content.level } });
  }

  private async whoOrders(tx: Tx, content: TicketContent, turns: readonly Turn[]): Promise<Recipient> {
    const answered = turns.flatMap(({ officerId, assignedTo }) => [officerId, ...(assignedTo ? [assignedTo] : [])]);
    const recipient = content.level > STATE_LEVEL ? undefined : await findRecipient(tx, { ...content, level: STATE_LEVEL, at: this.clock.now() }, answered);
    return recipient === undefined || recipient.officeCode === HELPLINE_DESK.code ? headOfAdministration(tx) : recipient;
  }
}
