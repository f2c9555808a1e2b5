import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource, IndianDay } from '@pukar/kernel';
import { announcementLanguage, messageLanguage, OCCASIONS, type TicketOccasion } from '@pukar/messaging-core/domain';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { Jobs } from '@pukar/platform/jobs';
import { MessageFactsPort } from '../ports/message-facts.port.js';
import { RecipientPort } from '../ports/recipient.port.js';

/** What a citizen is to be told. */
export interface Step {
  readonly template: TicketOccasion;
  readonly ticketId: string;
  /** Which time it is of this ticket and occasion: a level, a round, the id of a question. One message goes for each. */
  readonly turn?: string | number | undefined;
  /** The day that it names, where that is not the promised one. */
  readonly day?: IndianDay | undefined;
}

const MINUTE_MS = 60_000;

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

  async execute(tx: Tx, { template, ticketId, turn, day }: Step): Promise<void> {
    const facts = await this.facts.of(ticketId);
    if (!facts) throw new Error('a message was to be sent about a ticket that does not exist');
    if (!isTold(template, facts.kind) || !(await this.recipients.of(ticketId))) return;
    const now = this.clock.now();
    const { isUrgent, settlesMinutes } = OCCASIONS[template];
    tx.write(
      `insert into messaging.message (id, once_key, template, language, ticket_id, state, rank, created_at, due_at, is_urgent, about_day)
       values ($1, $2, $3, $4, $5, 'queued', 0, $6, $7, $8, $9) on conflict (once_key) do nothing`,
      [this.ids.uuid(), onceKey({ template, ticketId, turn }, facts.reopenings), template, messageLanguage(facts.language), ticketId, now, new Date(now.getTime() + settlesMinutes * MINUTE_MS), isUrgent, day ?? null],
    );
    tx.afterCommit(() => this.jobs.wake('messages'));
  }

  /** About one telling of an announcement; whether they still agree is asked when it is sent. */
  async aboutTelling(tx: Tx, tellingId: string, language: string): Promise<void> {
    await tx.query(
      `insert into messaging.message (id, once_key, template, language, telling_id, state, rank, created_at, due_at)
       values ($1, $2, 'announcement', $3, $4, 'queued', 0, $5, $5) on conflict do nothing`,
      [this.ids.uuid(), `announcement:${tellingId}`, announcementLanguage(language), tellingId, this.clock.now()],
    );
    tx.afterCommit(() => this.jobs.wake('messages'));
  }
}

/** Who asked for information was answered in the call, and who said thanks hears that it arrived: to both, nothing else is of use. */
function isTold(template: TicketOccasion, kind: string): boolean {
  if (kind === 'information') return template === 'identity-opened';
  if (kind === 'thanks') return template === 'thanked' || template === 'identity-opened' || template === 'withdrawn';
  return template !== 'thanked';
}

/** These come again in each round that a re-opening begins. */
const ROUNDS: readonly TicketOccasion[] = ['resolved', 'reopened', 'climbed', 'interim', 'closed', 'closed-unanswered'];

function onceKey({ template, ticketId, turn }: Omit<Step, 'day'>, reopenings: number): string {
  const round = ROUNDS.includes(template) && reopenings > 0 ? [reopenings] : [];
  return [template, ticketId, ...round, ...(turn === undefined ? [] : [turn])].join(':');
}
