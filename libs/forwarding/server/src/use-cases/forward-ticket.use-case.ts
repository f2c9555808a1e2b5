import { Inject, Injectable } from '@nestjs/common';
import { TicketForwarded } from '@pukar/forwarding-core/contracts';
import { makeReference, REFERENCE_BYTES, type Reference } from '@pukar/forwarding-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { Outbox } from '@pukar/platform/outbox';
import { insertForwarded } from '../persistence/insert-forwarded.js';
import { findRecipient } from '../persistence/offices.js';
import { ReferencePort } from '../ports/reference.port.js';
import { type TicketContent, TicketContentPort } from '../ports/ticket-content.port.js';

const REFERENCE_TRIES = 5;

interface Earlier {
  readonly id: string;
  readonly officer_id: string;
  readonly level: number;
}

/** Sends the anonymous part of a ticket to the office that must act on it: once for each level that it climbs to, however often it is asked. */
@Injectable()
export class ForwardTicket {
  constructor(
    private readonly tickets: TicketContentPort,
    private readonly references: ReferencePort,
    private readonly outbox: Outbox,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Gives the forwarded ticket's id; undefined while its statement is not written down. Throws when there is no such ticket or not even the helpline's desk has an officer. */
  async execute(tx: Tx, ticketId: string): Promise<string | undefined> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`forward:${ticketId}`]);
    const content = await this.tickets.forForwarding(tx, ticketId);
    if (!content) throw new Error('a ticket that does not exist was to be forwarded');
    if (content.isUnwritten) return undefined;
    const earlier = await this.earlierOf(tx, ticketId);
    return earlier && earlier.level >= content.level ? earlier.id : this.forward(tx, { ticketId, content, notTo: earlier?.officer_id ?? null });
  }

  private async forward(tx: Tx, { ticketId, content, notTo }: { ticketId: string; content: TicketContent; notTo: string | null }): Promise<string> {
    const receivedAt = this.clock.now();
    const recipient = await findRecipient(tx, { ...content, at: receivedAt }, notTo);
    const id = this.ids.uuid();
    const reference = await this.newReference(tx, { ticketId, forwardedId: id }, recipient.departmentCode);
    await insertForwarded(tx, { id, reference, recipient, content, receivedAt });
    await this.outbox.add(tx, { event: TicketForwarded, about: ticketId, payload: { ticketId, forwardedId: id, officeCode: recipient.officeCode, officerPost: recipient.officerPost, level: content.level } });
    tx.afterCommit(() => this.live.toOffice({ room: `office:${recipient.officeId}`, kind: 'ticket', id }));
    return id;
  }

  private async earlierOf(tx: Tx, ticketId: string): Promise<Earlier | undefined> {
    const forwardedId = await this.references.forwardedOf(tx, ticketId);
    return forwardedId ? (await tx.query<Earlier>('select id, officer_id, level from forwarding.forwarded_ticket where id = $1', [forwardedId]))[0] : undefined;
  }

  private async newReference(tx: Tx, pair: { ticketId: string; forwardedId: string }, departmentCode: string | null): Promise<Reference> {
    for (let tries = 0; tries < REFERENCE_TRIES; tries += 1) {
      const reference = makeReference(departmentCode, this.ids.randomBytes(REFERENCE_BYTES));
      if ((await this.references.record(tx, { ...pair, reference })).ok) return reference;
    }
    throw new Error('no free reference was found');
  }
}
