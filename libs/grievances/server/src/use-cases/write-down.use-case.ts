import { Injectable } from '@nestjs/common';
import { type Correction, decideTicket } from '@pukar/grievances-core/domain';
import type { Tx } from '@pukar/platform/database';
import { type SpokenStatement, SpokenStatements } from '../persistence/spoken-statements.js';
import { TicketBook, type WrittenDown } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { KeypadCallersPort } from '../ports/keypad-callers.port.js';
import type { Prepared } from '../preparation/prepare-forwarding.js';

/** What an agent typed while they listened, made ready for the department. */
export interface ToWriteDown {
  readonly agentId: string;
  /** In full: it is sealed in the vault. */
  readonly statement: string;
  readonly placeCode: string | null;
  readonly prepared: Prepared;
}

/** Puts what was spoken into its ticket as an agent wrote it down: the redacted words go on to the office, the whole ones into the vault. */
@Injectable()
export class WriteDown {
  constructor(
    private readonly book: TicketBook,
    private readonly spoken: SpokenStatements,
    private readonly callers: KeypadCallersPort,
  ) {}

  /** The statement whose work this is, held until the transaction ends; undefined where it is a call and nothing spoken. */
  find(tx: Tx, id: string): Promise<SpokenStatement | undefined> {
    return this.spoken.hold(tx, id);
  }

  async execute(tx: Tx, { id, ticketId, what }: SpokenStatement, written: ToWriteDown): Promise<StoredTicket> {
    const stored = await this.book.hold(tx, ticketId);
    const { now, statement } = written.prepared;
    await this.spoken.writeDown(tx, id, statement.text, written.agentId, now);
    await this.callers.keepWords(tx, { spokenId: id, ticketId, what, statement: written.statement });
    const entry = what === 'complaint' ? entryOf(written) : undefined;
    if (entry) await this.book.writeDown(tx, ticketId, entry);
    const ticket = { ...stored.ticket, ...(entry && { departmentCode: entry.departmentCode }) };
    const isAgainstStaff = entry !== undefined && written.prepared.category?.againstStaff === true;
    const decided = decideTicket(ticket, { type: 'write-down', correction: entry ? correctionOf(stored, entry) : null, isAgainstStaff }, now);
    // Whoever closed it meanwhile closed it: the words are kept, and go nowhere.
    if (!decided.ok) return stored;
    await this.book.change(tx, decided.value, { kind: 'staff', id: written.agentId }, now);
    return { ...stored, ...entry, ticket: decided.value.ticket };
  }
}

function entryOf({ placeCode, prepared: { category, statement, facts } }: ToWriteDown): WrittenDown {
  if (!category) throw new Error('a statement was written down without a category');
  return { categoryCode: category.code, departmentCode: category.department, placeCode, forwardedStatement: statement.text, forwardedFacts: facts };
}

function correctionOf(before: StoredTicket, { categoryCode, placeCode }: WrittenDown): Correction | null {
  if (before.categoryCode === categoryCode && before.placeCode === placeCode) return null;
  return { categoryWas: before.categoryCode, category: categoryCode, placeWas: before.placeCode ?? '', place: placeCode ?? '' };
}
