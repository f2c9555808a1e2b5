import { Inject, Injectable } from '@nestjs/common';
import { isGivenUp, judgeFailure } from '@pukar/messaging-core/domain';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { MessagingSettings } from '../messaging-settings.js';
import { type ClaimedMessage, MessageQueue } from '../sending/message-queue.js';
import { WriteMessage, type WrittenMessage } from '../sending/write-message.js';

/** Messages under way at once in one process: the carrier's answer takes longest. */
const LANES = 4;

/** The carrier's clock and ours may differ. */
const CLOCK_MARGIN_MS = 5 * 60 * 1000;

/**
 * Sends what is due, oldest first; safe to run at any time in any number of processes. The carrier knows no idempotency
 * key, so a message whose end is not known is looked up in the carrier's own list before it is sent again.
 */
@Injectable()
export class SendDueMessages {
  constructor(
    private readonly queue: MessageQueue,
    private readonly writeMessage: WriteMessage,
    private readonly telephony: Telephony,
    private readonly settings: MessagingSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Ends when nothing is due, or when the carrier cannot be asked; the next sweep goes on. */
  async execute(): Promise<void> {
    await Promise.all(Array.from({ length: LANES }, () => this.sendUntilNothingIsDue()));
  }

  private async sendUntilNothingIsDue(): Promise<void> {
    for (;;) {
      const message = await this.queue.claim();
      if (!message || (await this.attempt(message)) === 'carrier-away') return;
    }
  }

  private async attempt(message: ClaimedMessage): Promise<'done' | 'carrier-away'> {
    const written = await this.write(message);
    if (written === 'not-now') return 'done';
    if (!written) {
      await this.queue.markFailed(message.id, 'nobody-to-send-to');
      return 'done';
    }
    const before = message.isUncertain ? await this.lookUp(message, written) : 'not-gone';
    if (before !== 'not-gone') return before;
    if (isGivenUp(message.attempts)) {
      await this.queue.markFailed(message.id, 'given-up');
      return 'done';
    }
    return this.send(message, written);
  }

  private async write(message: ClaimedMessage): Promise<WrittenMessage | undefined | 'not-now'> {
    try {
      return await this.writeMessage.execute(message);
    } catch (error) {
      this.logger.error({ err: error, messageId: message.id }, 'a message could not be written');
      if (isGivenUp(message.attempts)) await this.queue.markFailed(message.id, 'given-up');
      else await (message.isUncertain ? this.queue.leaveUncertain(message, 'fault') : this.queue.putBack(message, 'fault'));
      return 'not-now';
    }
  }

  /** Asks the carrier whether it took the message already, and adopts what it took. */
  private async lookUp(message: ClaimedMessage, { to, body }: WrittenMessage): Promise<'done' | 'carrier-away' | 'not-gone'> {
    const sent = await this.ask(message, () => this.telephony.messagesTo(to, new Date(message.createdAt.getTime() - CLOCK_MARGIN_MS)));
    if (sent instanceof CarrierError) {
      await this.queue.leaveUncertain(message, failureOf(sent));
      return 'carrier-away';
    }
    const [gone] = await this.queue.withoutKnown(sent.filter((one) => one.body === body).map(({ sid }) => sid));
    if (gone) await this.queue.markSent(message.id, gone);
    return gone || !(await this.queue.isStillSending(message.id)) ? 'done' : 'not-gone';
  }

  private async send(message: ClaimedMessage, { to, body }: WrittenMessage): Promise<'done' | 'carrier-away'> {
    const sid = await this.ask(message, () => this.telephony.sendMessage({ to, body, statusCallback: `${this.settings.publicUrl}/messages/status?m=${message.id}` }));
    if (!(sid instanceof CarrierError)) {
      // A fault here is thrown on: the message stays as being sent, and the next worker looks it up.
      await this.queue.markSent(message.id, sid);
      return 'done';
    }
    switch (judgeFailure(sid.status)) {
      case 'refused':
        await this.queue.markFailed(message.id, failureOf(sid));
        return 'done';
      case 'retry':
        await this.queue.putBack(message, failureOf(sid));
        return 'carrier-away';
      case 'uncertain':
        await this.queue.leaveUncertain(message, failureOf(sid));
        return 'carrier-away';
    }
  }

  private async ask<T>(message: ClaimedMessage, request: () => Promise<T>): Promise<T | CarrierError> {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      this.logger.warn({ err: error, messageId: message.id, attempts: message.attempts }, 'the carrier did not take a message');
      return error;
    }
  }
}

const failureOf = (error: CarrierError): string => `carrier-${error.code ?? error.status}`;
