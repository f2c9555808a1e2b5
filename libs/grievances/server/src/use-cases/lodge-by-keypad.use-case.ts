import { Injectable } from '@nestjs/common';
import { indianDay } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { uuidOf } from '@pukar/platform/ids';
import { SpokenStatements } from '../persistence/spoken-statements.js';
import { type NewTicket, TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { DirectoryPort } from '../ports/directory.port.js';
import { type KeypadCaller, KeypadCallersPort } from '../ports/keypad-callers.port.js';
import { isEmpty, type JustSpoken, KeepSpoken } from '../preparation/keep-spoken.js';
import { PromisedDays } from '../preparation/promised-days.js';

/** A complaint as a caller made it by menu and by voice. */
export interface KeypadComplaint extends KeypadCaller, JustSpoken {
  readonly categoryCode: string;
  readonly placeCode: string;
}

/** What lodging came to: the number, and the day (`YYYY-MM-DD`) that is promised. */
export type Lodged = { readonly code: 'nothingHeard' | 'tooMany' } | { readonly code: 'registered'; readonly number: string; readonly dueOn: string };

/** More than these in a day from one number, and a person listens. */
const A_DAY = 3;
const DAY_MS = 24 * 3_600_000;
const DEFAULT_LANGUAGE = 'hi-IN';

/** Where a complaint goes by its category and place. */
@Injectable()
export class ComplaintPlaces {
  constructor(
    readonly directory: DirectoryPort,
    readonly promises: PromisedDays,
  ) {}
}

/**
 * Registers a complaint of which category and place were chosen by keypad and the statement was spoken. Number and promised day are committed
 * before they are said; the clock runs from now on. No office gets it before an agent wrote it down. One recording becomes one ticket.
 */
@Injectable()
export class LodgeByKeypad {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly spoken: SpokenStatements,
    private readonly callers: KeypadCallersPort,
    private readonly places: ComplaintPlaces,
    private readonly keep: KeepSpoken,
  ) {}

  /** Throws on a category or a place that the directory does not know; and once it is too late, having kept nothing. */
  execute(complaint: KeypadComplaint, late?: AbortSignal): Promise<Lodged> {
    return this.database.transaction(async (tx) => {
      // A delivery that comes twice at once waits here for the first.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 96))', [complaint.recordingSid]);
      const before = await this.spoken.ofRecording(tx, complaint.recordingSid);
      if (before) return told(await this.book.hold(tx, before.ticketId));
      if (isEmpty(complaint)) return { code: 'nothingHeard' };
      const recent = await this.book.findAll(tx, await this.callers.ticketsSince(tx, complaint, new Date(complaint.at.getTime() - DAY_MS)));
      if (recent.filter(({ registeredBy }) => registeredBy === null).length >= A_DAY) return { code: 'tooMany' };
      return told(await this.enter(tx, complaint));
    }, late);
  }

  /** What was registered last in this call; undefined when nothing was. */
  async lodgedInCall(callSid: string): Promise<Extract<Lodged, { code: 'registered' }> | undefined> {
    const spoken = await this.spoken.lodgedInCall(this.database, callSid);
    const stored = spoken && (await this.book.find(this.database, spoken.ticketId));
    return stored && told(stored);
  }

  private async enter(tx: Tx, complaint: KeypadComplaint): Promise<StoredTicket> {
    const stored = await this.book.enter(tx, await this.entryOf(complaint));
    await this.callers.link(tx, complaint, stored.ticket.id);
    await this.keep.execute(tx, stored, 'complaint', complaint);
    return stored;
  }

  private async entryOf({ categoryCode, placeCode, language, at, recordingSid }: KeypadComplaint): Promise<NewTicket> {
    const category = await this.places.directory.category(categoryCode);
    if (!category || !(await this.places.directory.place(placeCode))) throw new Error(`a complaint was lodged for ${categoryCode} at ${placeCode}, which the directory does not know`);
    return {
      kind: 'grievance', intake: 'menu', categoryCode, departmentCode: category.department, placeCode, language: language ?? DEFAULT_LANGUAGE, forwardedStatement: '', forwardedFacts: [],
      registeredBy: null, registeredAt: at, ...(await this.places.promises.toBegin(category, placeCode, at)), idempotencyKey: uuidOf(`lodged:${recordingSid}`),
    };
  }
}

const told = ({ ticket }: StoredTicket): Extract<Lodged, { code: 'registered' }> => ({ code: 'registered', number: ticket.number, dueOn: indianDay(ticket.dueAt) });
