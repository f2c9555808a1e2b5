import { randomIds } from '@pukar/platform/ids';
import type { Database } from '@pukar/platform/database';
import { createLogger } from '@pukar/platform/logging';
import { Telephony } from '@pukar/platform/telephony';
import type { FixedClock } from '@pukar/platform/testing';
import { MessagingSettings } from '../messaging-settings.js';
import type { MessageFacts, MessageFactsPort } from '../ports/message-facts.port.js';
import type { RecipientPort } from '../ports/recipient.port.js';
import type { TellingFacts, TellingFactsPort } from '../ports/telling-facts.port.js';
import { MessageQueue } from '../sending/message-queue.js';
import { WriteMessage } from '../sending/write-message.js';
import { QueueMessage } from '../use-cases/queue-message.use-case.js';
import { SendDueMessages } from '../use-cases/send-due-messages.use-case.js';

export const SETTINGS = new MessagingSettings('http://helpline.example', '155343', 10, { from: 21 * 60, to: 9 * 60 });

/** Tickets and phones of the other contexts, in memory. */
export class OtherContexts implements RecipientPort, MessageFactsPort {
  readonly phones = new Map<string, string>();
  readonly facts = new Map<string, MessageFacts>();
  /** What is told to whom, for messages about announcements. */
  readonly tellings = new Map<string, TellingFacts>();
  readonly ofTellings: TellingFactsPort = { of: (tellingId) => Promise.resolve(this.tellings.get(tellingId)) };
  /** The vault cannot be opened. */
  vaultIsShut = false;

  ticket(given: { phone?: string | null; facts?: Partial<MessageFacts> } = {}): string {
    const ticketId = randomIds.uuid();
    const digits = String(this.facts.size).padStart(4, '0');
    const phone = given.phone === undefined ? `+91900000${digits}` : given.phone;
    if (phone) this.phones.set(ticketId, phone);
    this.facts.set(ticketId, { numberInGroups: `4821 ${digits} 016`, language: 'hi-IN', dueAt: new Date('2026-11-24T12:30:00Z'), reopenings: 0, actionSpoken: null, ...given.facts });
    return ticketId;
  }
  phoneOf(ticketId: string): Promise<string | undefined> {
    return this.vaultIsShut ? Promise.reject(new Error('the vault is shut')) : Promise.resolve(this.phones.get(ticketId));
  }
  of(ticketId: string): Promise<MessageFacts | undefined> {
    return Promise.resolve(this.facts.get(ticketId));
  }
}

/** A worker as one process has it. */
export function workerOf(database: Database, others: OtherContexts, carrierUrl: string, clock: FixedClock): SendDueMessages {
  const telephony = new Telephony({
    accountSid: `AC${'0'.repeat(32)}`, authToken: 'an auth token of the specs', apiKeySid: `SK${'0'.repeat(32)}`, apiKeySecret: 'a secret of the specs', apiBaseUrl: carrierUrl, number: '+917550000000',
  });
  return new SendDueMessages(new MessageQueue(database, SETTINGS, clock), new WriteMessage(others, others, others.ofTellings, SETTINGS), telephony, SETTINGS, createLogger('spec', 'silent'));
}

/** The use case that queues; `wakes` are counted. */
export function queueMessageOf(others: OtherContexts, clock: FixedClock, wakes: string[] = []): QueueMessage {
  const jobs = { wake: (queue: string) => { wakes.push(queue); } } as ConstructorParameters<typeof QueueMessage>[2];
  return new QueueMessage(others, others, jobs, clock, randomIds);
}
