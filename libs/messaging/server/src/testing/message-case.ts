import { randomIds } from '@pukar/platform/ids';
import type { Database } from '@pukar/platform/database';
import { KeyRing } from '@pukar/platform/crypto';
import { createLogger } from '@pukar/platform/logging';
import { Telephony } from '@pukar/platform/telephony';
import type { FixedClock } from '@pukar/platform/testing';
import type { MessagingSettings } from '../messaging-settings.js';
import type { MessageFacts, MessageFactsPort } from '../ports/message-facts.port.js';
import type { RecipientPort } from '../ports/recipient.port.js';
import type { TellingFacts, TellingFactsPort } from '../ports/telling-facts.port.js';
import type { MessageProvider } from '../ports/message-provider.port.js';
import type { MessageWordsPort } from '../ports/message-words.port.js';
import { TemplateStore } from '../persistence/template-store.js';
import { CarrierMessages } from '../providers/carrier-messages.js';
import { DayLimit } from '../sending/day-limit.js';
import { MessageQueue } from '../sending/message-queue.js';
import { Recipients } from '../sending/recipients.js';
import { UncertainMessages } from '../sending/uncertain-messages.js';
import { WriteMessage } from '../sending/write-message.js';
import { QueueMessage } from '../use-cases/queue-message.use-case.js';
import { SendDueMessages } from '../use-cases/send-due-messages.use-case.js';

const NIGHT = { from: 21 * 60, to: 9 * 60 };
export const SETTINGS: MessagingSettings = {
  publicUrl: 'http://helpline.example', helplineNumber: '155343', uncertainAfterSeconds: 10, quietHours: NIGHT, quietHoursOfSteps: NIGHT, perCitizenDay: 1_000, hasMail: false, rules: { mostParts: 3, needsDltId: false, paisePerPart: 15 },
};
const KEYS = new KeyRing(KeyRing.generate());
const WORDS: Readonly<Record<string, string>> = { 'repaired en-IN': 'The fault has been repaired.', 'repaired hi-IN': 'खराबी ठीक कर दी गई है।', 'ENE hi-IN': 'ऊर्जा विभाग', 'ENE en-IN': 'Energy department' };
const wordsOf: MessageWordsPort = { department: (code, language) => WORDS[`${code} ${language}`] ?? '', action: (code, language) => WORDS[`${code} ${language}`] ?? '' };

/** Tickets and phones of the other contexts, in memory. */
export class OtherContexts implements MessageFactsPort {
  readonly phones = new Map<string, string>();
  readonly facts = new Map<string, MessageFacts>();
  /** The phones of those who asked not to be written to. */
  readonly wantsNone = new Set<string>();
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
    this.facts.set(ticketId, { numberInGroups: `4821 ${digits} 016`, language: 'hi-IN', kind: 'grievance', dueAt: new Date('2026-11-24T12:30:00Z'), reopenings: 0, departmentCode: 'ENE', actionCode: null, ...given.facts });
    return ticketId;
  }
  readonly recipients: RecipientPort = {
    of: (ticketId) => {
      const phone = this.phones.get(ticketId);
      return this.vaultIsShut ? Promise.reject(new Error('the vault is shut')) : Promise.resolve(phone === undefined ? undefined : { phone, wantsNone: this.wantsNone.has(phone) });
    },
  };
  of(ticketId: string): Promise<MessageFacts | undefined> {
    return Promise.resolve(this.facts.get(ticketId));
  }
}

/** The carrier as the worker has it. */
export const carrierOf = (carrierUrl: string): MessageProvider => new CarrierMessages(new Telephony({
  accountSid: `AC${'0'.repeat(32)}`, authToken: 'an auth token of the specs', apiKeySid: `SK${'0'.repeat(32)}`, apiKeySecret: 'a secret of the specs', apiBaseUrl: carrierUrl, number: '+917550000000',
}), SETTINGS.publicUrl);

/** A worker as one process has it. */
export function workerOf(database: Database, others: OtherContexts, provider: string | MessageProvider, clock: FixedClock, more: Partial<MessagingSettings> = {}): SendDueMessages {
  const settings = { ...SETTINGS, ...more };
  const carrier = typeof provider === 'string' ? carrierOf(provider) : provider;
  const queue = new MessageQueue(database, settings, clock);
  const write = new WriteMessage(new Recipients(others.recipients, others.ofTellings), others, wordsOf, new TemplateStore(), database, settings);
  return new SendDueMessages(queue, write, new DayLimit(database, KEYS, settings, clock), new UncertainMessages(queue, carrier), carrier, createLogger('spec', 'silent'));
}

/** The use case that queues; `wakes` are counted. */
export function queueMessageOf(others: OtherContexts, clock: FixedClock, wakes: string[] = []): QueueMessage {
  const jobs = { wake: (queue: string) => { wakes.push(queue); } } as ConstructorParameters<typeof QueueMessage>[2];
  return new QueueMessage(others.recipients, others, jobs, clock, randomIds);
}
