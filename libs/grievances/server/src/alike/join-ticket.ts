import { Injectable } from '@nestjs/common';
import type { Joins } from '@pukar/grievances-core/contracts';
import { decideTicket, isOpen } from '@pukar/grievances-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import type { Actor } from '../persistence/history-store.js';
import { Incidents } from '../persistence/incidents.js';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';

/** Why a ticket is not joined to another: that one is answered or gone, is still to be written down, is about something else, is promised for a later day, or is with an officer below. */
export type JoinRefusal = 'not-open' | 'unwritten' | 'not-alike' | 'into-itself' | 'later' | 'lower';

/** What a new ticket is to be joined to, held: the ticket that leads, and the incident that has none yet. */
export interface HeldLead {
  readonly lead: StoredTicket | null;
  readonly incidentId: string | null;
}

/** A ticket that would follow another: what it is about, what its citizen was promised, and how high it is. */
export interface Follower {
  readonly categoryCode: string;
  readonly dueAt: Date;
  readonly level: number;
}

/** More links than these nobody made. */
const LONGEST_CHAIN = 20;

/** Joins tickets about one thing: each citizen keeps a ticket of their own, and the leading one's answer answers all. */
@Injectable()
export class JoinTicket {
  constructor(
    private readonly book: TicketBook,
    private readonly incidents: Incidents,
  ) {}

  /** Holds what is to be joined, before anything is written: whoever answers it at the same moment waits, or was first. */
  async hold(tx: Tx, joins: Joins, follower: Follower): Promise<Result<HeldLead, JoinRefusal>> {
    if (joins.to === 'ticket') return this.checked(await this.holdLead(tx, joins.id), follower);
    const incident = await this.incidents.hold(tx, joins.id);
    if (!incident) return err('not-open');
    if (incident.categoryCode !== follower.categoryCode) return err('not-alike');
    const lead = incident.leadTicketId === null ? undefined : await this.holdLead(tx, incident.leadTicketId);
    return ok({ lead: lead && this.mayLead(lead, follower).ok ? lead : null, incidentId: incident.id });
  }

  /** Joins a ticket that is held. The first of an incident leads it, and whoever is promised an earlier day than that leads those who follow. */
  async join(tx: Tx, stored: StoredTicket, { lead, incidentId }: HeldLead, actor: Actor, now: Date): Promise<Result<StoredTicket, JoinRefusal>> {
    if (lead) return this.merge(tx, stored, lead, actor, now);
    if (incidentId) await this.incidents.lead(tx, incidentId, stored.ticket.id);
    return ok(stored);
  }

  async merge(tx: Tx, stored: StoredTicket, lead: StoredTicket, actor: Actor, now: Date): Promise<Result<StoredTicket, JoinRefusal>> {
    const decided = decideTicket(stored.ticket, { type: 'merge', into: lead.ticket.id }, now);
    if (!decided.ok) return err(decided.refusal.code === 'into-itself' || decided.refusal.code === 'unwritten' ? decided.refusal.code : 'not-open');
    await this.book.change(tx, decided.value, actor, now);
    return ok({ ...stored, ticket: decided.value.ticket });
  }

  /** The ticket that leads, held, should this one have been merged. What was merged is not held: of two who follow a chain neither waits for the other. */
  async holdLead(tx: Tx, id: string): Promise<StoredTicket> {
    let stored = await this.book.hold(tx, await this.leadOf(tx, id));
    while (stored.ticket.mergedInto !== null) stored = await this.book.hold(tx, await this.leadOf(tx, stored.ticket.id));
    return stored;
  }

  /** The id of the ticket that leads, as it was just now. */
  async leadOf(source: Pick<Tx, 'query'>, id: string): Promise<string> {
    let lead = id;
    for (let links = 0; links <= LONGEST_CHAIN; links += 1) {
      const into = (await this.book.find(source, lead))?.ticket.mergedInto ?? null;
      if (into === null) return lead;
      lead = into;
    }
    throw new Error('tickets were merged in a circle');
  }

  /** Whether this one may lead another: no promise moves to a later day by it, and no objection comes back to an officer below. */
  mayLead({ ticket, ...lead }: StoredTicket, { categoryCode, dueAt, level }: Follower): Result<null, JoinRefusal> {
    if (!isOpen(ticket.state)) return err('not-open');
    if (ticket.isUnwritten) return err('unwritten');
    if (lead.categoryCode !== categoryCode) return err('not-alike');
    if (ticket.level < level) return err('lower');
    return ticket.dueAt > dueAt ? err('later') : ok(null);
  }

  private checked(lead: StoredTicket, follower: Follower): Result<HeldLead, JoinRefusal> {
    const may = this.mayLead(lead, follower);
    return may.ok ? ok({ lead, incidentId: null }) : may;
  }
}

/** A ticket as it would follow another. */
export const followerOf = ({ ticket: { dueAt, level }, categoryCode }: StoredTicket): Follower => ({ categoryCode, dueAt, level });
