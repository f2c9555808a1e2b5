import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { MessageProvider } from '../ports/message-provider.port.js';
import { NoteDelivery } from './note-delivery.use-case.js';

/** The provider's own reports are waited for this long. */
const PATIENCE_SECONDS = 60;
/** A message of which nothing is heard for this long stays what it was last known to be. */
const FOLLOWED_HOURS = 48;
/** Asked at once: those that were asked about longest ago. */
const MOST = 50;

/** Asks the provider what became of messages whose reports may have been lost. Safe at any time, in several workers at once. */
@Injectable()
export class AskForDeliveries {
  constructor(
    private readonly database: Database,
    private readonly provider: MessageProvider,
    private readonly noteDelivery: NoteDelivery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives of how many messages it heard something new. Throws when the provider cannot be asked. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
    const open = await this.database.query<{ id: string; sid: string }>(
      `update messaging.message set asked_at = $1 where id in (
         select id from messaging.message where state = 'sent' and carrier_sid is not null and sent_at between $2 and $3 and coalesce(asked_at <= $3, true)
         order by asked_at nulls first, id limit $4 for update skip locked)
       returning id, carrier_sid as sid`,
      [now, ago(FOLLOWED_HOURS * 3600), ago(PATIENCE_SECONDS), MOST],
    );
    let heard = 0;
    for (const message of open) if (await this.ask(message)) heard += 1;
    return heard;
  }

  private async ask({ id, sid }: { readonly id: string; readonly sid: string }): Promise<boolean> {
    const found = await this.provider.statusOf(sid);
    return found ? this.noteDelivery.execute({ messageId: id, carrierSid: sid, ...found }) : false;
  }
}
