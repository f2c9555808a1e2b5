import type { NewSid } from '../sids.js';
import type { RecordFile } from '../storage/record-file.js';
import type { Cancel, Timers } from '../timers.js';
import type { Courier } from '../webhooks/courier.js';
import { hasArrived, messageParameters, nextStatus, withoutChannel, type Message } from './message.js';

/** A message that the application asks for. Without a direction it is one of the API's. */
export type Sending = Pick<Message, 'from' | 'to' | 'body' | 'messagingServiceSid' | 'callback' | 'sendAt' | 'media'> & Partial<Pick<Message, 'direction'>>;

export interface MessagesMeans {
  readonly accountSid: string;
  readonly timers: Timers;
  readonly newSid: NewSid;
  readonly courier: Courier;
  readonly file: RecordFile<Message>;
  /** What becomes of a message instead of its next status, where something goes wrong on purpose. */
  readonly fails: (message: Message) => Pick<Message, 'status' | 'errorCode'> | undefined;
  /** Puts a delivered message into the phone it was sent to. */
  readonly deliver: (message: Message) => void;
}

/** Milliseconds from one status of a message to the next. */
const STEP_MS = 40;

/** The words by which a receiver ends messages from a number, and begins them again. */
const STOP_OR_START = /^\s*(stop|stopall|unsubscribe|start|unstop)\s*$/i;

/** Sends text messages, and remembers them over a restart; what was under way then goes on. */
export class Messages {
  private readonly bySid: Map<string, Message>;
  private readonly underway = new Map<string, Cancel>();

  constructor(private readonly means: MessagesMeans) {
    this.bySid = means.file.read();
    for (const message of this.bySid.values()) this.plan(message);
  }

  send({ direction = 'outbound-api', ...asked }: Sending): Message {
    const status = asked.sendAt !== undefined ? 'scheduled' : asked.messagingServiceSid !== undefined ? 'accepted' : 'queued';
    return this.begin({ ...asked, direction, status });
  }

  /** Somebody has sent a message to a number of the account. */
  receive(from: string, to: string, body: string): Message {
    return this.begin({ from, to, body, direction: 'inbound', status: 'received' });
  }

  find(sid: string): Message | undefined {
    return this.bySid.get(sid);
  }

  newestFirst(): Message[] {
    return [...this.bySid.values()].reverse();
  }

  /** What a phone has received, oldest first. */
  receivedBy(number: string): Message[] {
    return [...this.bySid.values()].filter((message) => withoutChannel(message.to) === number && hasArrived(message));
  }

  /** Empties a message's text and its media; its record stays. */
  redact(message: Message): Message {
    return this.change(message, { body: '', media: [] });
  }

  /** Takes back a message that was not yet due. */
  cancel(message: Message): Message {
    this.halt(message.sid);
    return this.change(message, { status: 'canceled' });
  }

  dropMedia(message: Message, sid: string): void {
    this.change(message, { media: message.media?.filter((media) => media.sid !== sid) });
  }

  /** Whether the receiver has told that number to stop: by the last of the words for it that came in. */
  hasStopped(receiver: string, sender: { readonly phoneNumber: string } | undefined): boolean {
    const last = this.newestFirst().find(({ direction, from, to, body }) => direction === 'inbound' && from === receiver && to === sender?.phoneNumber && STOP_OR_START.test(body));
    return last !== undefined && !/start|unstop/i.test(last.body);
  }

  remove(message: Message): void {
    this.halt(message.sid);
    this.bySid.delete(message.sid);
    this.means.file.forget(message.sid);
  }

  /** Nothing moves any more; the next start goes on from the file. */
  stop(): void {
    for (const cancel of this.underway.values()) cancel();
  }

  private begin(message: Omit<Message, 'sid' | 'accountSid' | 'createdAt' | 'updatedAt'>): Message {
    const at = this.means.timers.now().toISOString();
    const begun: Message = { ...message, sid: this.means.newSid('SM'), accountSid: this.means.accountSid, createdAt: at, updatedAt: at };
    this.keep(begun);
    return begun;
  }

  private change(message: Message, changes: Partial<Message>): Message {
    const changed = { ...message, ...changes, updatedAt: this.means.timers.now().toISOString() };
    this.bySid.set(message.sid, changed);
    this.means.file.append(changed);
    return changed;
  }

  private keep(message: Message): void {
    this.means.file.append(message);
    this.bySid.set(message.sid, message);
    if (message.status === 'delivered') this.means.deliver(message);
    if (message.callback) this.means.courier.send(message.sid, { about: `message ${message.status}`, ...message.callback, params: messageParameters(message) });
    this.plan(message);
  }

  private plan(message: Message): void {
    if (nextStatus(message) === undefined) return;
    const wait = message.status === 'scheduled' ? Math.max(0, Date.parse(message.sendAt ?? '') - this.means.timers.now().getTime()) : STEP_MS;
    this.underway.set(message.sid, this.means.timers.after(wait, () => this.advance(message.sid)));
  }

  private halt(sid: string): void {
    this.underway.get(sid)?.();
    this.underway.delete(sid);
  }

  private advance(sid: string): void {
    this.underway.delete(sid);
    const message = this.bySid.get(sid);
    const next = message && (this.means.fails(message) ?? nextStatus(message));
    if (!message || !next) return;
    const at = this.means.timers.now().toISOString();
    this.keep({ ...message, ...next, updatedAt: at, sentAt: next.status === 'sent' ? at : message.sentAt });
  }
}
