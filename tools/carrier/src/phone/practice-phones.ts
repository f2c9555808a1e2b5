import type { Leg } from '../core/calls/leg.js';
import type { Destination, RingHandler } from '../core/exchange.js';
import { withoutChannel, type Message } from '../core/messages/message.js';
import type { Trace } from '../core/webhooks/trace.js';
import type { PracticePhone } from './practice-phone.js';

/** The phones that are switched on. Several may share a number, as the tabs of a browser do. */
export class PracticePhones {
  private readonly phones = new Set<PracticePhone>();

  add(phone: PracticePhone): void {
    this.phones.add(phone);
  }

  remove(phone: PracticePhone): void {
    this.phones.delete(phone);
    phone.hangUp();
  }

  /** Puts a message into every phone of its number. */
  deliver(message: Message): void {
    for (const phone of this.with(withoutChannel(message.to))) phone.tell(smsEvent(message, false));
  }

  /** Shows a webhook on the phones whose call it was about: `calls` are its legs. */
  show({ callSid: _, ...trace }: Trace, calls: ReadonlySet<string>): void {
    for (const phone of this.phones) if (phone.lastCallSid !== undefined && calls.has(phone.lastCallSid)) phone.tell({ type: 'trace', ...trace });
  }

  /** Where a number rings: on every phone that has it and is free. */
  destination(number: string): Destination {
    return { ring: (leg, handler) => this.ring(number, leg, handler) };
  }

  /** Whether somebody has this number. */
  isOn(number: string): boolean {
    return this.with(number).length > 0;
  }

  private ring(number: string, leg: Leg, handler: RingHandler): { stop(reason: string): void } | 'unreachable' | 'busy' {
    const all = this.with(number);
    const free = all.filter((phone) => phone.isFree);
    if (all.length === 0) return 'unreachable';
    if (free.length === 0) return 'busy';
    const stop = (reason: string): void => {
      for (const phone of free) phone.stopRinging(leg, reason);
    };
    const once: RingHandler = {
      accepted: (line) => {
        stop('answered elsewhere');
        handler.accepted(line);
      },
      rejected: () => handler.rejected(),
    };
    for (const phone of free) phone.ring(leg, once);
    return { stop };
  }

  private with(number: string): PracticePhone[] {
    return [...this.phones].filter((phone) => phone.number === number);
  }
}

export const smsEvent = ({ sid, from, body, sentAt, createdAt }: Message, isOld: boolean) => ({ type: 'sms', sid, from, body, at: sentAt ?? createdAt, isOld }) as const;
