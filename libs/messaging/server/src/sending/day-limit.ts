import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dayAfter, indianDay, instantOn } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { MessagingSettings } from '../messaging-settings.js';

/** How many messages one phone gets in a day. Phones are counted under a keyed hash that is another one every day; no message says whose it is. */
@Injectable()
export class DayLimit {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly settings: MessagingSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts a message before it is sent, once for a day however often it is tried. Gives when it may go where today is full. */
  async count(messageId: string, phone: string): Promise<'goes' | Date> {
    const day = indianDay(this.clock.now());
    const mayGo = await this.database.transaction(async (tx) => {
      const [counted] = await tx.query('select 1 from messaging.message where id = $1 and counted_on = $2', [messageId, day]);
      if (counted) return true;
      const room = await tx.query(
        `insert into messaging.day_count as c (day, citizen_of_day, sent) values ($1, $2, 1) on conflict (day, citizen_of_day) do update set sent = c.sent + 1 where c.sent < $3 returning 1`,
        [day, this.keys.hash(phone, `messages of ${day}`), this.settings.perCitizenDay]);
      if (room.length > 0) await tx.query('update messaging.message set counted_on = $2 where id = $1', [messageId, day]);
      return room.length > 0;
    });
    return mayGo ? 'goes' : instantOn(dayAfter(day), '00:00');
  }

  /** Forgets the counts of days that are over. */
  async forget(): Promise<void> {
    await this.database.query('delete from messaging.day_count where day < $1', [indianDay(this.clock.now())]);
  }
}
