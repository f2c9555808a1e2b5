import { Inject, Injectable } from '@nestjs/common';
import { isGivenUp } from '@pukar/messaging-core/domain';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { MessageProvider } from '../ports/message-provider.port.js';
import { DayLimit } from '../sending/day-limit.js';
import { type ClaimedMessage, MessageQueue } from '../sending/message-queue.js';
import { UncertainMessages } from '../sending/uncertain-messages.js';
import { WriteMessage, type Writing } from '../sending/write-message.js';

/** Messages under way at once in one process: the provider's answer takes longest. */
const LANES = 4;

type Written = Extract<Writing, { kind: 'written' }>;

/**
 * Sends what is due, oldest first; safe to run at any time in any number of processes. A message whose end is not known is
 * looked up at the provider before it is sent again.
 */
@Injectable()
export class SendDueMessages {
  constructor(
    private readonly queue: MessageQueue,
    private readonly writeMessage: WriteMessage,
    private readonly limit: DayLimit,
    private readonly uncertain: UncertainMessages,
    private readonly provider: MessageProvider,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Ends when nothing is due, or when the provider cannot be asked; the next sweep goes on. */
  async execute(): Promise<void> {
    await this.sendUntilNothingIsDue({ open: 1 });
  }

  /** A lane that finds something opens the next one: where nothing is due one question says so. */
  private async sendUntilNothingIsDue(lanes: { open: number }): Promise<void> {
    let next: Promise<void> | undefined;
    for (let message = await this.queue.claim(); message; message = await this.queue.claim()) {
      if (!next && lanes.open < LANES) {
        lanes.open += 1;
        next = this.sendUntilNothingIsDue(lanes);
        // Told below, unless this lane fails before.
        next.catch(() => undefined);
      }
      if ((await this.attempt(message)) === 'provider-away') break;
    }
    await next;
  }

  private async attempt(message: ClaimedMessage): Promise<'done' | 'provider-away'> {
    if (!message.isUncertain && (await this.queue.isOvertaken(message))) return this.done(this.queue.drop(message.id, 'overtaken'));
    const written = await this.write(message);
    if (written === 'not-now') return 'done';
    if (written.kind !== 'written') return this.done(this.unwritten(message, written.kind));
    const before = message.isUncertain ? await this.uncertain.lookUp(message, written) : 'not-gone';
    if (before !== 'not-gone') return before;
    if (isGivenUp(message.attempts)) return this.done(this.queue.markFailed(message.id, 'given-up'));
    const mayGo = await this.limit.count(message.id, written.to);
    if (mayGo !== 'goes') return this.done(this.queue.letWait(message.id, mayGo, 'day-is-full'));
    return this.send(message, written);
  }

  private async unwritten(message: ClaimedMessage, why: Exclude<Writing['kind'], 'written'>): Promise<void> {
    switch (why) {
      case 'nobody': return this.queue.markFailed(message.id, 'nobody-to-send-to');
      case 'not-wanted':
      case 'nothing-to-say': return this.queue.drop(message.id, why);
      case 'not-registered': return isGivenUp(message.attempts) ? this.queue.markFailed(message.id, 'given-up') : this.queue.putBack(message, 'no-dlt-id');
    }
  }

  private async write(message: ClaimedMessage): Promise<Writing | 'not-now'> {
    try {
      return await this.writeMessage.execute(message);
    } catch (error) {
      this.logger.error({ err: error, messageId: message.id }, 'a message could not be written');
      if (isGivenUp(message.attempts)) await this.queue.markFailed(message.id, 'given-up');
      else await (message.isUncertain ? this.queue.leaveUncertain(message, 'fault') : this.queue.putBack(message, 'fault'));
      return 'not-now';
    }
  }

  private async send(message: ClaimedMessage, { to, body, dltTemplateId }: Written): Promise<'done' | 'provider-away'> {
    // It stays as being sent: whoever finds it looks it up first.
    if (!this.queue.isStillHeld(message)) return 'done';
    const outcome = await this.provider.send({ id: message.id, to, body, dltTemplateId });
    // A fault here is thrown on: the message stays as being sent, and the next worker looks it up.
    if (outcome.kind === 'taken') return this.done(this.queue.markSent(message.id, outcome.providerId));
    this.logger.warn({ messageId: message.id, attempts: message.attempts, failure: outcome.failure }, 'the provider did not take a message');
    switch (outcome.kind) {
      case 'refused': return this.done(this.queue.markFailed(message.id, outcome.failure));
      case 'retry':
        await this.queue.putBack(message, outcome.failure);
        return 'provider-away';
      case 'uncertain':
        await this.queue.leaveUncertain(message, outcome.failure);
        return 'provider-away';
    }
  }

  private async done(work: Promise<void>): Promise<'done'> {
    await work;
    return 'done';
  }
}
