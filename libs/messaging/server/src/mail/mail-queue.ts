import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { MAIL_GAP_MINUTES, type OfficerWords, retryAt } from '@pukar/messaging-core/domain';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';

/** All that waits for one officer, to be sent as one e-mail. */
export interface ClaimedMail {
  readonly mailId: string;
  readonly officerId: string;
  readonly attempts: number;
  readonly waiting: readonly OfficerWords[];
}

/** A worker that has not said after this long how it ended is lost: the same e-mail goes again, under the same Message-ID. */
const LOST_MINUTES = 5;
const MINUTE_MS = 60_000;

/** E-mails that wait for officers, and how far each came. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Takes what waits for the officer who waits longest and was not written to just now. */
  async claim(): Promise<ClaimedMail | undefined> {
    const now = this.clock.now();
    const ago = (minutes: number): Date => new Date(now.getTime() - minutes * MINUTE_MS);
    return this.database.transaction(async (tx) => {
      const [first] = await tx.query<{ officerId: string; mailId: string | null }>(
        `select m.officer_id as "officerId", m.mail_id as "mailId" from messaging.officer_mail m
         where m.state in ('queued', 'sending') and m.due_at <= $1 and (m.state = 'queued' or m.sending_since <= $2)
           and (m.mail_id is not null or not exists (select 1 from messaging.officer_mail s where s.officer_id = m.officer_id and s.sent_at > $3))
         order by m.due_at, m.id limit 1 for update skip locked`, [now, ago(LOST_MINUTES), ago(MAIL_GAP_MINUTES)]);
      if (!first) return undefined;
      const mailId = first.mailId ?? this.ids.uuid();
      // A mail that may have gone is tried again as it was, so that its two copies are one.
      const rows = await tx.query<OfficerWords & { attempts: number }>(
        `with mine as (
           select id from messaging.officer_mail where officer_id = $2 and state in ('queued', 'sending') and (case when $3::uuid is null then state = 'queued' and mail_id is null else mail_id = $3 end)
           order by created_at, id for update skip locked
         ), taken as (
           update messaging.officer_mail m set state = 'sending', sending_since = $1, attempts = m.attempts + 1, mail_id = $4 from mine where m.id = mine.id returning m.*
         ) select subject, text, attempts from taken order by created_at, id`, [now, first.officerId, first.mailId, mailId]);
      return rows.length === 0 ? undefined : { mailId, officerId: first.officerId, attempts: Math.max(...rows.map(({ attempts }) => attempts)), waiting: rows };
    });
  }

  async markSent({ mailId }: ClaimedMail): Promise<void> {
    await this.database.query(`update messaging.officer_mail set state = 'sent', sent_at = $2, failure = null where mail_id = $1`, [mailId, this.clock.now()]);
  }

  async putBack({ mailId, attempts }: ClaimedMail): Promise<void> {
    await this.database.query(`update messaging.officer_mail set state = 'queued', due_at = $2, failure = 'server-away' where mail_id = $1`, [mailId, retryAt(attempts, this.clock.now())]);
  }

  async end({ mailId }: ClaimedMail, state: 'failed' | 'dropped', why: string): Promise<void> {
    await this.database.query(`update messaging.officer_mail set state = $2, failure = $3 where mail_id = $1`, [mailId, state, why]);
  }
}
