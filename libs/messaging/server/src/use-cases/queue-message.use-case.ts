import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { messageLanguage, type TicketTemplateName } from '@pukar/messaging-core/domain';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { Jobs } from '@pukar/platform/jobs';
import { MessageFactsPort } from '../ports/message-facts.port.js';
import { RecipientPort } from '../ports/recipient.port.js';

/** Notes that a citizen is to be written to: once for each occasion of a ticket, once for each telling, and not without a phone. */
@Injectable()
export class QueueMessage {
  constructor(
    private readonly recipients: RecipientPort,
    private readonly facts: MessageFactsPort,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, template: TicketTemplateName, ticketId: string): Promise<void> {
    const facts = await this.facts.of(ticketId);
    if (!facts) throw new Error('a message was to be sent about a ticket that does not exist');
    if (!(await this.recipients.phoneOf(ticketId))) return;
    await tx.query(
      `insert into messaging.message (id, once_key, template, language, ticket_id, state, rank, created_at, due_at)
       values ($1, $2, $3, $4, $5, 'queued', 0, $6, $6) on conflict (once_key) do nothing`,
      [this.ids.uuid(), [template, ticketId, ...(template === 'resolved' && facts.reopenings > 0 ? [facts.reopenings] : [])].join(':'), template, messageLanguage(facts.language), ticketId, this.clock.now()],
    );
    tx.afterCommit(() => this.jobs.wake('messages'));
  }

  /** About one telling of an announcement; whether they still agree is asked when it is sent. */
  async aboutTelling(tx: Tx, tellingId: string, language: string): Promise<void> {
    await tx.query(
      `insert into messaging.message (id, once_key, template, language, telling_id, state, rank, created_at, due_at)
       values ($1, $2, 'announcement', $3, $4, 'queued', 0, $5, $5) on conflict do nothing`,
      [this.ids.uuid(), `announcement:${tellingId}`, messageLanguage(language), tellingId, this.clock.now()],
    );
    tx.afterCommit(() => this.jobs.wake('messages'));
  }
}
