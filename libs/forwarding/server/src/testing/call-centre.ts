import { err, ok, type Clock } from '@pukar/kernel';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { Outbox } from '@pukar/platform/outbox';
import { ForwardingHandlers } from '../handlers/forwarding-handlers.js';
import { ProposalHandlers } from '../handlers/proposal-handlers.js';
import type { ClarificationsPort } from '../ports/clarifications.port.js';
import type { ReferencePort } from '../ports/reference.port.js';
import type { TicketContent, TicketContentPort } from '../ports/ticket-content.port.js';
import { AskForDecision } from '../use-cases/ask-for-decision.use-case.js';
import { AskForOrder } from '../use-cases/ask-for-order.use-case.js';
import { EndTurns } from '../use-cases/end-turns.use-case.js';
import { ForwardTicket } from '../use-cases/forward-ticket.use-case.js';
import { HandOver } from '../use-cases/hand-over.js';
import { NoteDecision } from '../use-cases/note-decision.use-case.js';
import { TakeClarification } from '../use-cases/take-clarification.use-case.js';
import { TakeWrittenStatement } from '../use-cases/take-written-statement.use-case.js';
import { WhenAnswered } from '../use-cases/when-answered.use-case.js';

/** A streetlight in Bhopal; change what the case is about. */
export const aContent = (given: Partial<TicketContent> = {}): TicketContent => ({
  categoryCode: 'ENE-03', categoryName: { en: 'Streetlight', hi: 'स्ट्रीट लाइट' }, departmentCode: 'ENE', placeCode: 'MP-BPL-BER', placeCodes: ['MP-BPL-BER', 'MP-BPL'],
  placeName: { en: 'Berasia', hi: 'बैरसिया' }, statement: 'खंभा 14 की बत्ती बंद है। [name]', language: 'hi-IN', dueAt: new Date('2026-11-24T12:30:00Z'),
  facts: [{ key: 'poleNumber', label: { en: 'Pole number', hi: 'खंभा नंबर' }, value: '14' }], level: 1, isUnwritten: false, reopened: null, ...given,
});

/** Tickets and pairs of the other contexts, in memory. */
export class OtherContexts implements TicketContentPort, ReferencePort, ClarificationsPort {
  readonly contents = new Map<string, TicketContent>();
  readonly pairs: { ticketId: string; forwardedId: string; reference: string }[] = [];
  /** What citizens answered, redacted, by the act that asked. */
  readonly answers = new Map<string, string>();
  /** How many of the next references are another ticket's. */
  takenReferences = 0;

  forForwarding(_tx: unknown, ticketId: string) {
    return Promise.resolve(this.contents.get(ticketId));
  }
  record(_tx: unknown, pair: { ticketId: string; forwardedId: string; reference: string }) {
    if (this.takenReferences > 0) {
      this.takenReferences -= 1;
      return Promise.resolve(err('reference-taken' as const));
    }
    this.pairs.push(pair);
    return Promise.resolve(ok(undefined));
  }
  forwardedOf(_tx: unknown, ticketId: string) {
    return Promise.resolve(this.pairs.filter((pair) => pair.ticketId === ticketId).map(({ forwardedId }) => forwardedId));
  }
  ticketOf(_tx: unknown, forwardedId: string) {
    return Promise.resolve(this.pairs.find((pair) => pair.forwardedId === forwardedId)?.ticketId);
  }
  answerTo(_tx: unknown, clarificationId: string) {
    return Promise.resolve(this.answers.get(clarificationId));
  }
  /** All references that a ticket had, the first first. */
  referencesOf(ticketId: string): string[] {
    return this.pairs.filter((pair) => pair.ticketId === ticketId).map(({ reference }) => reference);
  }
  referenceOf(ticketId: string): string {
    return this.pairs.find((pair) => pair.ticketId === ticketId)!.reference;
  }
}

/** The worker's half of this context, between these other contexts. */
export function workerOf(database: Database, others: OtherContexts, clock: Clock) {
  const outbox = new Outbox(randomIds, { wake: () => undefined });
  const live = new LiveAnnouncer(database, createLogger('spec', 'silent'));
  const handOver = new HandOver(others, live, randomIds);
  const forward = new ForwardTicket(others, others, handOver, outbox, live, clock);
  const written = new TakeWrittenStatement(forward, others, live, clock);
  const ends = new EndTurns(others, live, clock);
  const clarifications = new TakeClarification(others, others, others, live, clock, randomIds);
  const proposals = new ProposalHandlers(new AskForDecision(others, others, handOver, clock), new NoteDecision(others, live, clock, randomIds), ends);
  const handlers = new ForwardingHandlers(forward, written, ends, new AskForOrder(others, others, handOver, outbox, live, clock), clarifications, proposals).handlers();
  return { outbox, forward, written, handlers, whenAnswered: new WhenAnswered(others) };
}

/** The use case that forwards, between the same. */
export const forwardTicketOf = (database: Database, others: OtherContexts, clock: Clock): ForwardTicket => workerOf(database, others, clock).forward;

/** What is done when a statement was written down, between the same. */
export const takeWrittenOf = (database: Database, others: OtherContexts, clock: Clock): TakeWrittenStatement => workerOf(database, others, clock).written;

/** Registers a ticket of this content and forwards it; gives its reference. */
export async function forwardOne(database: Database, others: OtherContexts, clock: Clock, content: Partial<TicketContent> = {}): Promise<string> {
  const ticketId = randomIds.uuid();
  others.contents.set(ticketId, aContent(content));
  await database.transaction((tx) => forwardTicketOf(database, others, clock).execute(tx, ticketId));
  return others.referenceOf(ticketId);
}
