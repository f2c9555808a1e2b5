import type { HttpMethod } from '../params.js';
import type { NewSid } from '../sids.js';
import type { Cancel, Timers } from '../timers.js';
import type { Courier } from '../webhooks/courier.js';
import { messageParameters, nextStatus, type Message } from './message.js';
import type { MessageFile } from './message-file.js';

/** A message that the application asks for. */
export interface Sending {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly messagingServiceSid?: string | undefined;
  readonly callback?: { readonly url: string; readonly method: HttpMethod } | undefined;
}

export interface MessagesMeans {
  readonly accountSid: string;
  readonly timers: Timers;
  readonly newSid: NewSid;
  readonly courier: Courier;
  readonly file: MessageFile;
  /** Puts a delivered message into the phone it was sent to. */
  readonly deliver: (message: Message) => void;
}

/** Milliseconds from one status of a message to the next. */
const STEP_MS = 40;

/** Sends text messages, and remembers them over a restart; what was under way then goes on. */
export class Messages {
  private readonly bySid: Map<string, Message>;
  private readonly underway = new Map<string, Cancel>();

  constructor(private readonly means: MessagesMeans) {
    this.bySid = means.file.read();
    for (const message of this.bySid.values()) this.plan(message);
  }

  send({ from, to, body, messagingServiceSid, callback }: Sending): Message {
    const at = this.means.timers.now().toISOString();
    const message: Message = {
      sid: this.means.newSid('SM'),
      accountSid: this.means.accountSid,
      from,
      to,
      body,
      status: 'queued',
      createdAt: at,
      updatedAt: at,
      messagingServiceSid,
      callback,
    };
    this.keep(message);
    return message;
  }

  find(sid: string): Message | undefined {
    return this.bySid.get(sid);
  }

  newestFirst(): Message[] {
    return [...this.bySid.values()].reverse();
  }

  /** What a phone has received, oldest first. */
  receivedBy(number: string): Message[] {
    return [...this.bySid.values()].filter(({ to, status }) => to === number && status === 'delivered');
  }

  /** Empties a message's text; its record stays. */
  redact(message: Message): Message {
    const redacted = { ...message, body: '', updatedAt: this.means.timers.now().toISOString() };
    this.bySid.set(message.sid, redacted);
    this.means.file.append(redacted);
    return redacted;
  }

  /** Nothing moves any more; the next start goes on from the file. */
  stop(): void {
    for (const cancel of this.underway.values()) cancel();
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
    this.underway.set(message.sid, this.means.timers.after(STEP_MS, () => this.advance(message.sid)));
  }

  private advance(sid: string): void {
    this.underway.delete(sid);
    const message = this.bySid.get(sid);
    const next = message && nextStatus(message);
    if (!message || !next) return;
    const at = this.means.timers.now().toISOString();
    this.keep({ ...message, ...next, updatedAt: at, sentAt: next.status === 'sent' ? at : message.sentAt });
  }
}
