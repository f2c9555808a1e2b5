import { Inject, Injectable } from '@nestjs/common';
import { type Clock, isWithinHours } from '@pukar/kernel';
import { type MessageLanguage, OCCASIONS, retryAt, TAKEN_RANK, type OccasionName } from '@pukar/messaging-core/domain';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { MessagingSettings } from '../messaging-settings.js';

/** A message that this worker, and no other, may send now. */
export interface ClaimedMessage {
  readonly id: string;
  readonly template: OccasionName;
  readonly language: MessageLanguage;
  /** What it is about: the one or the other. */
  readonly ticketId: string | null;
  readonly tellingId: string | null;
  /** The day that it names, where that is not the promised one. */
  readonly aboutDay: string | null;
  readonly createdAt: Date;
  /** When this worker took it. */
  readonly takenAt: Date;
  /** This try counted. */
  readonly attempts: number;
  /** Somebody began to send it and never said how that ended: it may have gone. */
  readonly isUncertain: boolean;
}

/** The messages that are to be sent, and how far each got. Every method is a transaction of its own. */
@Injectable()
export class MessageQueue {
  constructor(
    private readonly database: Database,
    private readonly settings: MessagingSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes the message that is due longest; one that the citizen does not wait for waits in the quiet hours. It is committed as being sent before the provider is asked. */
  async claim(): Promise<ClaimedMessage | undefined> {
    const now = this.clock.now();
    const lost = new Date(now.getTime() - this.settings.uncertainAfterSeconds * 1000);
    const { quietHours, quietHoursOfSteps } = this.settings;
    const [claimed] = await this.database.query<ClaimedMessage>(
      `with due as (
         select id, state from messaging.message
         where state in ('queued', 'sending') and due_at <= $1 and (state = 'queued' or sending_since <= $2)
           and (is_urgent or not case when telling_id is null then $4::boolean else $3::boolean end)
         order by due_at, id limit 1 for update skip locked
       )
       update messaging.message m set state = 'sending', sending_since = $1, attempts = m.attempts + 1 from due where m.id = due.id
       returning m.id, m.template, m.language, m.ticket_id as "ticketId", m.telling_id as "tellingId", m.about_day::text as "aboutDay", m.created_at as "createdAt", m.sending_since as "takenAt", m.attempts, due.state = 'sending' as "isUncertain"`,
      [now, lost, isWithinHours(quietHours, now), quietHoursOfSteps !== undefined && isWithinHours(quietHoursOfSteps, now)],
    );
    return claimed;
  }

  /** Whether the worker that took it may still send it. One that stood still since (a stopped process, a machine that hung) may not: somebody else may have found it uncertain, and sent it. */
  isStillHeld({ takenAt }: ClaimedMessage): boolean {
    return this.clock.now().getTime() - takenAt.getTime() < (this.settings.uncertainAfterSeconds * 1000) / 2;
  }

  /** Whether something newer about the same ticket makes it old news. */
  async isOvertaken({ id, template, ticketId }: ClaimedMessage): Promise<boolean> {
    const newer = template === 'announcement' ? [] : OCCASIONS[template].overtakenBy;
    if (newer.length === 0) return false;
    const rows = await this.database.query(
      `select 1 from messaging.message n join messaging.message m on m.id = $1 where n.ticket_id = $2 and n.template = any($3::text[]) and (n.created_at, n.id) > (m.created_at, m.id) limit 1`, [id, ticketId, newer]);
    return rows.length > 0;
  }

  /** Whether it still waits for its end: a delivery report may have come meanwhile. */
  async isStillSending(id: string): Promise<boolean> {
    return (await this.database.query(`select 1 from messaging.message where id = $1 and state = 'sending'`, [id])).length > 0;
  }

  /** Those of the provider's ids that no message of ours has. */
  async withoutKnown(sids: readonly string[]): Promise<string[]> {
    const known = await this.database.query<{ carrier_sid: string }>('select carrier_sid from messaging.message where carrier_sid = any($1::text[])', [sids]);
    return sids.filter((sid) => !known.some(({ carrier_sid: taken }) => taken === sid));
  }

  /** The provider has taken it. One that gives the same id twice is believed the first time. */
  async markSent(id: string, carrierSid: string): Promise<void> {
    await this.database.query(
      `update messaging.message set carrier_sid = coalesce(carrier_sid, case when not exists (select 1 from messaging.message where carrier_sid = $2) then $2 end), sent_at = coalesce(sent_at, $3), rank = greatest(rank, $4),
         state = case when state = 'sending' then 'sent' else state end, failure = case when state = 'sending' then null else failure end
       where id = $1`,
      [id, carrierSid, this.clock.now(), TAKEN_RANK],
    );
  }

  /** It certainly did not go; it waits for its next try. */
  async putBack({ id, attempts }: ClaimedMessage, failure: string): Promise<void> {
    await this.database.query(`update messaging.message set state = 'queued', due_at = $2, failure = $3 where id = $1 and state = 'sending'`, [id, retryAt(attempts, this.clock.now()), failure]);
  }

  /** It was not tried, and is not before `until`: no try is counted, and nobody waits for it any more. */
  async letWait(id: string, until: Date, why: string): Promise<void> {
    await this.database.query(`update messaging.message set state = 'queued', due_at = $2, failure = $3, attempts = attempts - 1, is_urgent = false where id = $1 and state = 'sending'`, [id, until, why]);
  }

  /** It may have gone: it stays as being sent, until somebody asks the provider. */
  async leaveUncertain({ id, attempts }: ClaimedMessage, failure: string): Promise<void> {
    await this.database.query(`update messaging.message set due_at = $2, failure = $3 where id = $1 and state = 'sending'`, [id, retryAt(attempts, this.clock.now()), failure]);
  }

  /** It will not go. */
  async markFailed(id: string, failure: string): Promise<void> {
    await this.database.query(`update messaging.message set state = 'failed', failure = $2 where id = $1 and state = 'sending'`, [id, failure]);
  }

  /** It does not go any more, on purpose. */
  async drop(id: string, reason: string): Promise<void> {
    await this.database.query(`update messaging.message set state = 'dropped', failure = $2 where id = $1 and state = 'sending'`, [id, reason]);
  }
}
