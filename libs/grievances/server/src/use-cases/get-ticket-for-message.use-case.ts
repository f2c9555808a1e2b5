import { Injectable } from '@nestjs/common';
import { type GrievanceKind, groupTicketNumber, type InBoth, type TicketNumber } from '@pukar/grievances-core/domain';
import type { Tx } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';
import { TicketWords } from '../preparation/ticket-words.js';

/** What a message to the citizen may be made of. */
export interface TicketForMessage {
  readonly number: TicketNumber;
  /** `4821 7735 016` */
  readonly numberInGroups: string;
  readonly language: string;
  readonly kind: GrievanceKind;
  /** Null while the helpline's own desk looks for the department. */
  readonly departmentCode: string | null;
  readonly categoryName: InBoth;
  /** Null while the helpline's own desk looks for the department. */
  readonly departmentName: InBoth | null;
  readonly registeredAt: Date;
  readonly dueAt: Date;
  /** How often it was re-opened. */
  readonly reopenings: number;
  readonly resolvedAt: Date | null;
  readonly actionCode: string | null;
  /** The sentence of what was done. */
  readonly actionSpoken: InBoth | null;
}

/** Gives the facts for a message about a ticket; undefined when there is no such ticket. */
@Injectable()
export class GetTicketForMessage {
  constructor(
    private readonly book: TicketBook,
    private readonly words: TicketWords,
  ) {}

  async execute(source: Pick<Tx, 'query'>, ticketId: string): Promise<TicketForMessage | undefined> {
    const stored = await this.book.find(source, ticketId);
    if (!stored) return undefined;
    const { number, kind, departmentCode, registeredAt, dueAt, resolvedAt, actionCode, reopenings } = stored.ticket;
    const { categoryName, departmentName, action } = await this.words.of(stored);
    return {
      number, numberInGroups: groupTicketNumber(number), language: stored.language, kind, departmentCode, categoryName, departmentName, registeredAt, dueAt, resolvedAt, actionCode, reopenings,
      actionSpoken: action?.spoken ?? null,
    };
  }
}
