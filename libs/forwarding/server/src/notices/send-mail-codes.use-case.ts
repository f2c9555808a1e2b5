import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { DigestSettings } from '../digest/digest-settings.js';
import { OfficerMailPort } from '../ports/officer-mail.port.js';

const DIGITS = 8;
/** So many at once; the next sweep goes on. */
const MOST = 50;

/** Mails the codes by which officers' addresses are confirmed. Only their hashes are kept here. */
@Injectable()
export class SendMailCodes {
  constructor(
    private readonly database: Database,
    private readonly mail: OfficerMailPort,
    private readonly settings: DigestSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** How many were made. */
  async execute(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `select id from forwarding.mail_confirmation where mailed_at is null and ended_at is null and not is_without_mail and expires_at > $1 order by asked_at limit ${MOST} for update skip locked`, [this.clock.now()]);
      for (const { id } of due) await (this.settings.hasMail ? this.send(tx, id) : tx.query('update forwarding.mail_confirmation set is_without_mail = true where id = $1', [id]));
      return due.length;
    });
  }

  private async send(tx: Tx, id: string): Promise<void> {
    const code = [...this.ids.randomBytes(DIGITS * 4)].filter((byte) => byte < 250).slice(0, DIGITS).map((byte) => byte % 10).join('');
    await tx.query('update forwarding.mail_confirmation set code_hash = $2, mailed_at = $3 where id = $1', [id, createHash('sha256').update(`${id}:${code}`).digest(), this.clock.now()]);
    // The mail is the confirmation's, not the officer's: it goes to the address that is being confirmed, at once, and is joined with no other.
    await this.mail.send(tx, {
      officerId: id, key: `mail-code:${id}`, isUrgent: true, subject: 'Pukar: the code for your e-mail address',
      text: `Your department enters this address for you in Pukar, the state's helpline.\nThe code is ${code.slice(0, 4)} ${code.slice(4)}.\nTell it to whoever looks after the officers of your office. It counts for a day.\nIf you do not know of this, do nothing: without the code nothing is sent to you.`,
    });
  }
}
