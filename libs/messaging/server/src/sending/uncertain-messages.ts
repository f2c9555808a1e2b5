import { Injectable } from '@nestjs/common';
import { isGivenUp } from '@pukar/messaging-core/domain';
import { MessageProvider } from '../ports/message-provider.port.js';
import { type ClaimedMessage, MessageQueue } from './message-queue.js';

/** The provider's clock and ours may differ. */
const CLOCK_MARGIN_MS = 5 * 60 * 1000;

/** Messages that may have gone: looked up at the provider, and adopted where it took them. */
@Injectable()
export class UncertainMessages {
  constructor(
    private readonly queue: MessageQueue,
    private readonly provider: MessageProvider,
  ) {}

  /** `not-gone`: it may be sent. A provider that cannot be asked is waited for: its report may still come, and nothing is sent twice. */
  async lookUp(message: ClaimedMessage, { to, body }: { readonly to: string; readonly body: string }): Promise<'done' | 'provider-away' | 'not-gone'> {
    const found = await this.provider.lookUp({ id: message.id, to, body }, new Date(message.createdAt.getTime() - CLOCK_MARGIN_MS));
    switch (found.kind) {
      case 'away':
        await this.queue.leaveUncertain(message, found.failure);
        return 'provider-away';
      case 'unknowable':
        await (isGivenUp(message.attempts) ? this.queue.markFailed(message.id, 'never-known') : this.queue.leaveUncertain(message, 'unknown'));
        return 'done';
      case 'sent': {
        const [gone] = await this.queue.withoutKnown(found.providerIds);
        if (gone) await this.queue.markSent(message.id, gone);
        return gone || !(await this.queue.isStillSending(message.id)) ? 'done' : 'not-gone';
      }
    }
  }
}
