import { Injectable } from '@nestjs/common';
import { type ForwardedFact, type GrievanceKind, type InBoth, isOpen, objectionsOf, openPause } from '@pukar/grievances-core/domain';
import type { Tx } from '@pukar/platform/database';
import { HistoryStore } from '../persistence/history-store.js';
import { SpokenStatements } from '../persistence/spoken-statements.js';
import { TicketBook } from '../persistence/ticket-book.js';
import { DirectoryPort } from '../ports/directory.port.js';
import { TicketWords } from '../preparation/ticket-words.js';

/** All that a department may get of a ticket. The citizen's ticket number is not among it: with it anybody can ask and close. */
export interface TicketForForwarding {
  readonly categoryCode: string;
  readonly categoryName: InBoth;
  readonly departmentCode: string | null;
  readonly placeCode: string | null;
  /** The place and what it lies in, the nearest first. */
  readonly placeCodes: readonly string[];
  readonly placeName: InBoth | null;
  readonly statement: string;
  readonly facts: readonly ForwardedFact[];
  readonly language: string;
  readonly kind: GrievanceKind;
  readonly dueAt: Date;
  /** How high it goes: 1 is the first officer. */
  readonly level: number;
  /** Its statement was only spoken so far: it goes nowhere yet. */
  readonly isUnwritten: boolean;
  /** Resolved, closed or withdrawn: it goes nowhere any more. */
  readonly isOver: boolean;
  /** Never to the office of the place. */
  readonly isAgainstStaff: boolean;
  /** When the officer of its level is late. */
  readonly actBy: Date;
  readonly reopenings: number;
  /** How often its department changed, by whomever. */
  readonly transfers: number;
  /** The end of the pause in which the citizen is asked something; null where none runs. */
  readonly waitingUntil: Date | null;
  /** What the office before answered, and what the citizen says is still wrong, redacted; null where they did not object. */
  readonly reopened: { readonly action: InBoth | null; readonly reply: string; readonly reason: string | null } | null;
}

/** Gives the anonymous part of a ticket, for forwarding it; undefined when there is no such ticket. */
@Injectable()
export class GetTicketForForwarding {
  constructor(
    private readonly book: TicketBook,
    private readonly directory: DirectoryPort,
    private readonly words: TicketWords,
    private readonly spoken: SpokenStatements,
    private readonly history: HistoryStore,
  ) {}

  async execute(source: Pick<Tx, 'query'>, ticketId: string): Promise<TicketForForwarding | undefined> {
    const stored = await this.book.find(source, ticketId);
    if (!stored) return undefined;
    const { categoryCode, placeCode, language, ticket } = stored;
    const { departmentCode } = ticket;
    const { categoryName, placeName, action } = await this.words.of(stored);
    const objections = objectionsOf(ticket);
    const reason = objections > 0 ? ((await this.spoken.ofReopening(source, ticketId, objections))?.forwardedWords ?? null) : null;
    return {
      categoryCode, categoryName, departmentCode, placeCode, placeName, placeCodes: await this.placesAround(placeCode),
      statement: stored.forwardedStatement, facts: stored.forwardedFacts, language, kind: ticket.kind, dueAt: ticket.dueAt,
      level: ticket.level, isUnwritten: ticket.isUnwritten, isOver: !isOpen(ticket.state), isAgainstStaff: (await this.directory.category(categoryCode))?.againstStaff ?? false,
      actBy: ticket.climbsAt, reopenings: ticket.reopenings, transfers: await this.history.count(source, ticketId, 'transferred'), waitingUntil: openPause(ticket.pauses)?.until ?? null,
      reopened: objections > 0 ? { action: action?.name ?? null, reply: ticket.reply ?? '', reason } : null,
    };
  }

  private async placesAround(placeCode: string | null): Promise<string[]> {
    if (placeCode === null) return [];
    const place = await this.directory.place(placeCode);
    return [...new Set([placeCode, ...(place ? [place.districtCode] : [])])];
  }
}
