import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { MAIL_SETTLES_MINUTES, type OfficerWords } from '@pukar/messaging-core/domain';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { MessagingSettings } from '../messaging-settings.js';

/** Notes that an officer is to be written to, once for each key; where the deployment has no server for it, nothing. */
@Injectable()
export class QueueOfficerMail {
  constructor(
    private readonly settings: MessagingSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, { officerId, key, subject, text, isUrgent = false }: OfficerWords & { readonly officerId: string; readonly key: string; readonly isUrgent?: boolean }): Promise<void> {
    if (!this.settings.hasMail) return;
    const now = this.clock.now();
    await tx.query(
      `insert into messaging.officer_mail (id, once_key, officer_id, subject, text, state, created_at, due_at) values ($1, $2, $3, $4, $5, 'queued', $6, $7) on conflict (once_key) do nothing`,
      [this.ids.uuid(), key, officerId, subject, text, now, isUrgent ? now : new Date(now.getTime() + MAIL_SETTLES_MINUTES * 60_000)],
    );
  }
}
