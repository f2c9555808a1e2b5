import { Inject, Injectable } from '@nestjs/common';
import { type GrievanceKind, makeTicketNumber, type Ticket, TICKET_NUMBER_BYTES, type TicketDecision, type TicketEvent, type TicketNumber } from '@pukar/grievances-core/domain';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { Outbox, recordAudit } from '@pukar/platform/outbox';
import { type Actor, HistoryStore } from './history-store.js';
import type { Beginning } from '../preparation/promised-days.js';
import { newsOf } from './ticket-news.js';
import { columnsOf, storedTicket, type StoredTicket, type TicketRow } from './ticket-row.js';

/** A ticket that is to be entered; its id and number are found here. One that nobody registered was lodged by keypad: its statement is not written down yet. */
export type NewTicket = Omit<StoredTicket, 'ticket'> & Beginning & {
  readonly kind: GrievanceKind;
  readonly departmentCode: string | null;
  readonly registeredAt: Date;
  readonly idempotencyKey: string;
};

/** The citizen, who acts by keypad. */
export const KEYPAD: Actor = { kind: 'citizen', id: 'keypad' };

/** What an agent wrote down of a statement that was spoken. */
export type WrittenDown = Pick<StoredTicket, 'categoryCode' | 'placeCode' | 'forwardedStatement' | 'forwardedFacts'> & { readonly departmentCode: string | null };

/** A million tickets a year among nine thousand million numbers: two collisions in a row are a broken source of chance. */
const NUMBERS_TRIED = 3;

/** The book of all tickets: each change is written with its history, its event for other contexts and its audit row, or not at all. */
@Injectable()
export class TicketBook {
  constructor(
    private readonly history: HistoryStore,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** A number that no ticket has. Should another transaction enter a ticket under it meanwhile, the later one fails whole. */
  async freeNumber(tx: Tx): Promise<TicketNumber> {
    const numbers = Array.from({ length: NUMBERS_TRIED }, () => makeTicketNumber(this.ids.randomBytes(TICKET_NUMBER_BYTES)));
    const taken = await this.numbersInUse(tx, numbers);
    const free = numbers.find((number) => !taken.includes(number));
    if (free === undefined) throw new Error(`${NUMBERS_TRIED} ticket numbers in a row were taken`);
    return free;
  }

  /** Enters a new ticket under a number that no other has: one that was found free before, or another. */
  async enter(tx: Tx, entry: NewTicket, free?: TicketNumber): Promise<StoredTicket> {
    const id = this.ids.uuid();
    const ticket = this.insert(tx, newTicket(id, free ?? (await this.freeNumber(tx)), entry), entry);
    const { categoryCode, placeCode, language, forwardedStatement, forwardedFacts, registeredBy, intake } = entry;
    const stored: StoredTicket = { ticket, categoryCode, placeCode, language, forwardedStatement, forwardedFacts, registeredBy, intake };
    const registered: TicketEvent = { step: 'registered', detail: { dueAt: entry.promise.until.toISOString() } };
    await this.note(tx, id, [registered], entry.registeredBy === null ? KEYPAD : { kind: 'staff', id: entry.registeredBy }, entry.registeredAt, true);
    return stored;
  }

  /** Writes what was decided about a ticket that is held; `at` where its stage stays as it was. */
  async change(tx: Tx, { ticket, events }: TicketDecision, actor: Actor, at?: Date): Promise<void> {
    const columns = Object.entries(columnsOf(ticket));
    const changed = await tx.query(
      `update grievances.ticket set ${columns.map(([name], at) => `${name} = $${at + 2}`).join(', ')} where id = $1 and version = $${columns.length + 2} returning 1`,
      [ticket.id, ...columns.map(([, value]) => value), ticket.version - 1],
    );
    if (changed.length === 0) throw new Error('a ticket was changed that was not held');
    await this.note(tx, ticket.id, events, actor, at ?? ticket.stageSince);
  }

  /** Puts what was written down into a ticket that is held. */
  async writeDown(tx: Tx, ticketId: string, written: WrittenDown): Promise<void> {
    await tx.query('update grievances.ticket set category_code = $2, department_code = $3, place_code = $4, forwarded_statement = $5, forwarded_facts = $6 where id = $1', [
      ticketId, written.categoryCode, written.departmentCode, written.placeCode, written.forwardedStatement, JSON.stringify(written.forwardedFacts),
    ]);
  }

  /** Adds to the history of a ticket that is held, and changes nothing else of it. */
  async add(tx: Tx, ticketId: string, event: TicketEvent, actor: Actor, at: Date): Promise<void> {
    await this.note(tx, ticketId, [event], actor, at);
  }

  async find(source: Pick<Tx, 'query'>, id: string): Promise<StoredTicket | undefined> {
    const [row] = await source.query<TicketRow>('select * from grievances.ticket where id = $1', [id]);
    return row && storedTicket(row);
  }

  async findByNumber(source: Pick<Tx, 'query'>, number: TicketNumber): Promise<StoredTicket | undefined> {
    const [row] = await source.query<TicketRow>('select * from grievances.ticket where number = $1', [number]);
    return row && storedTicket(row);
  }

  /** Those of these numbers that tickets have. */
  async numbersInUse(source: Pick<Tx, 'query'>, numbers: readonly TicketNumber[]): Promise<readonly TicketNumber[]> {
    if (numbers.length === 0) return [];
    return (await source.query<{ number: TicketNumber }>('select number from grievances.ticket where number = any($1::text[])', [[...new Set(numbers)]])).map(({ number }) => number);
  }

  /** In the order of the ids; those that do not exist are left out. */
  async findAll(source: Pick<Tx, 'query'>, ids: readonly string[]): Promise<StoredTicket[]> {
    const rows = await source.query<TicketRow>('select * from grievances.ticket where id = any($1::uuid[]) order by array_position($1::uuid[], id)', [ids]);
    return rows.map(storedTicket);
  }

  /** Holds a ticket until the transaction ends. Throws when there is none. */
  async hold(tx: Tx, id: string): Promise<StoredTicket> {
    const [row] = await tx.query<TicketRow>('select * from grievances.ticket where id = $1 for update', [id]);
    if (!row) throw new Error('no such ticket');
    return storedTicket(row);
  }

  /** Whether a ticket was entered under this key of its registration. */
  async isKeyUsed(tx: Tx, idempotencyKey: string): Promise<boolean> {
    return (await tx.query('select 1 from grievances.ticket where idempotency_key = $1', [idempotencyKey])).length > 0;
  }

  /** Leaves the audit row of somebody who read a ticket. */
  async noteReading(tx: Tx, ticketId: string, agentId: string): Promise<void> {
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'grievances.read-ticket', subjectKind: 'ticket', subjectId: ticketId });
  }

  private insert(tx: Tx, ticket: Ticket, entry: NewTicket): Ticket {
    const columns = Object.entries({
      id: ticket.id, number: ticket.number, kind: ticket.kind, registered_at: ticket.registeredAt, category_code: entry.categoryCode, place_code: entry.placeCode, language: entry.language,
      forwarded_statement: entry.forwardedStatement, forwarded_facts: JSON.stringify(entry.forwardedFacts), registered_by: entry.registeredBy, idempotency_key: entry.idempotencyKey,
      intake: entry.intake, ...columnsOf(ticket),
    });
    tx.write(`insert into grievances.ticket (${columns.map(([name]) => name).join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`, columns.map(([, value]) => value));
    return ticket;
  }

  private async note(tx: Tx, ticketId: string, events: readonly TicketEvent[], actor: Actor, at: Date, isNew = false): Promise<void> {
    await this.history.append(tx, ticketId, events, actor, at, isNew);
    for (const event of events) {
      const news = newsOf(ticketId, event);
      if (news) await this.outbox.add(tx, { ...news, about: ticketId });
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: actor.kind, actorId: actor.id, action: `grievances.${event.step}`, subjectKind: 'ticket', subjectId: ticketId });
    }
  }
}

const newTicket = (id: string, number: TicketNumber, { kind, departmentCode, registeredAt, promise, turn, level, registeredBy }: NewTicket): Ticket => ({
  id, number, kind, state: 'registered', stageSince: registeredAt, registeredAt, dueAt: promise.until, promise, ...turn, pauses: [],
  level, reopenings: 0, departmentCode, transfers: 0, isPlacedByHead: false, isUnwritten: registeredBy === null, officeCode: null, officerPost: null,
  actionCode: null, reply: null, resolvedAt: null, mergedInto: null, version: 1,
});
