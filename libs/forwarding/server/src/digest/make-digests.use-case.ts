import { Inject, Injectable } from '@nestjs/common';
import { daysOffOf, digestText, isDigestDue, makeDigest, type MorningDigest } from '@pukar/forwarding-core/domain';
import { type Clock, indianDay, indianHour } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { OfficerMailPort } from '../ports/officer-mail.port.js';
import { daysOffOfOffice, type DigestOfficer, officersWithoutDigest, ticketsOf } from './digest-rows.js';
import { DigestSettings } from './digest-settings.js';

/** Makes each officer's list on each working morning, once a day however often it runs and wherever it was cut off, and sends it. */
@Injectable()
export class MakeDigests {
  constructor(
    private readonly database: Database,
    private readonly mail: OfficerMailPort,
    private readonly settings: DigestSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many were made. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    if (!isDigestDue(now, () => false, indianHour(now))) return 0;
    let made = 0;
    const faults: unknown[] = [];
    for await (const officer of this.officers(indianDay(now))) {
      try {
        made += (await this.make(officer, now)) ? 1 : 0;
      } catch (fault) {
        faults.push(fault);
      }
    }
    // One officer's fault keeps nobody else's list back; it is tried again with the next sweep.
    if (faults.length > 0) throw faults[0];
    return made;
  }

  private async *officers(day: string): AsyncGenerator<DigestOfficer> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const officers = await officersWithoutDigest(this.database, day, after);
      yield* officers;
      const last = officers.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  private async make(officer: DigestOfficer, now: Date): Promise<boolean> {
    const isDayOff = daysOffOf(await daysOffOfOffice(this.database, officer.officeCode));
    if (isDayOff(indianDay(now))) return false;
    const digest = makeDigest(await ticketsOf(this.database, officer), officer.officeCode, now);
    const text = digestText(digest, { post: officer.post, officeName: officer.officeName, inboxUrl: this.settings.inboxUrl, now, isDayOff });
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query(
        'insert into forwarding.digest (officer_id, day, made_at, counts) values ($1, $2, $3, $4) on conflict do nothing returning officer_id',
        [officer.id, indianDay(now), now, digest.counts],
      );
      if (row && isWorthSending(digest)) await this.mail.send(tx, { officerId: officer.id, key: `digest:${officer.id}:${indianDay(now)}`, ...text });
      return row !== undefined;
    });
  }
}

/** A mail that says nothing teaches its reader to look at none. */
const isWorthSending = ({ offices }: MorningDigest): boolean => offices.length > 0;
