import { Inject, Injectable } from '@nestjs/common';
import { isGivenUp, joinMails } from '@pukar/messaging-core/domain';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { MessagingSettings } from '../messaging-settings.js';
import { OfficerAddressPort } from '../ports/officer-address.port.js';
import { type ClaimedMail, MailQueue } from './mail-queue.js';
import { MailRefused, OfficerMail } from './officer-mail.js';

/** Sends officers what waits for them, a burst as one e-mail. Safe at any time, in several workers at once. */
@Injectable()
export class SendOfficerMails {
  constructor(
    private readonly queue: MailQueue,
    private readonly addresses: OfficerAddressPort,
    private readonly mail: OfficerMail,
    private readonly settings: MessagingSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Ends when nothing is due, or when the server is away; gives how many e-mails went. */
  async execute(): Promise<number> {
    if (!this.settings.hasMail) return 0;
    for (let sent = 0; ; ) {
      const claimed = await this.queue.claim();
      const how = claimed && (await this.send(claimed));
      if (how === undefined || how === 'away') return sent;
      if (how === 'sent') sent += 1;
    }
  }

  private async send(claimed: ClaimedMail): Promise<'sent' | 'not-sent' | 'away'> {
    const to = await this.addresses.of(claimed.officerId);
    if (!to) {
      await this.queue.end(claimed, 'dropped', 'no-address');
      return 'not-sent';
    }
    try {
      await this.mail.send({ id: claimed.mailId, to, ...joinMails(claimed.waiting) });
    } catch (error) {
      this.logger.warn({ mailId: claimed.mailId, attempts: claimed.attempts, reason: (error as Error).message }, 'an e-mail to an officer did not go');
      if (error instanceof MailRefused || isGivenUp(claimed.attempts)) {
        await this.queue.end(claimed, 'failed', error instanceof MailRefused ? 'refused' : 'given-up');
        return 'not-sent';
      }
      await this.queue.putBack(claimed);
      return 'away';
    }
    await this.queue.markSent(claimed);
    return 'sent';
  }
}
