import { err, ok, type Clock } from '@pukar/kernel';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { Outbox } from '@pukar/platform/outbox';
import type { ReferencePort } from '../ports/reference.port.js';
import type { TicketContent, TicketContentPort } from '../ports/ticket-content.port.js';
import { TakeWrittenStatement } from '../use-cases/take-written-statement.use-case.js';
import { ForwardTicket } from '../use-cases/forward-ticket.use-case.js';

/** A streetlight in Bhopal; change what the case is about. */
export const aContent = (given: Partial<TicketContent> = {}): TicketContent => ({
  categoryCode: 'ENE-03', categoryName: { en: 'Streetlight', hi: 'स्ट्रीट लाइट' }, departmentCode: 'ENE', placeCode: 'MP-BPL-BER', placeCodes: ['MP-BPL-BER', 'MP-BPL'],
  placeName: { en: 'Berasia', hi: 'बैरसिया' }, statement: 'खंभा 14 की बत्ती बंद है। [name]', language: 'hi-IN', dueAt: new Date('2026-11-24T12:30:00Z'),
  facts: [{ key: 'poleNumber', label: { en: 'Pole number', hi: 'खंभा नंबर' }, value: '14' }], level: 1, isUnwritten: false, reopened: null, ...given,
});

/** Tickets and pairs of the other contexts, in memory. */
export class OtherContexts implements TicketContentPort, ReferencePort {
  readonly contents = new Map<string, TicketContent>();
  readonly pairs: { ticketId: string; forwardedId: string; reference: string }[] = [];
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
    return Promise.resolve(this.pairs.findLast((pair) => pair.ticketId === ticketId)?.forwardedId);
  }
  referenceOf(ticketId: string): string {
    return this.pairs.find((pair) => pair.ticketId === ticketId)!.reference;
  }
}

/** The use case of the worker, between these other contexts. */
export const forwardTicketOf = (database: Database, others: OtherContexts, clock: Clock): ForwardTicket =>
  new ForwardTicket(others, others, new Outbox(randomIds, { wake: () => undefined }), new LiveAnnouncer(database, createLogger('spec', 'silent')), clock, randomIds);

/** What is done when a statement was written down, between the same. */
export const takeWrittenOf = (database: Database, others: OtherContexts, clock: Clock): TakeWrittenStatement =>
  new TakeWrittenStatement(forwardTicketOf(database, others, clock), others, new LiveAnnouncer(database, createLogger('spec', 'silent')), clock);

/** Registers a ticket of this content and forwards it; gives its reference. */
export async function forwardOne(database: Database, others: OtherContexts, clock: Clock, content: Partial<TicketContent> = {}): Promise<string> {
  const ticketId = randomIds.uuid();
  others.contents.set(ticketId, aContent(content));
  await database.transaction((tx) => forwardTicketOf(database, others, clock).execute(tx, ticketId));
  return others.referenceOf(ticketId);
}
