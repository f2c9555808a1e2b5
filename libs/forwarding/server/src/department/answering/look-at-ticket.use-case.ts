import { Inject, Injectable } from '@nestjs/common';
import type { Looking } from '@pukar/forwarding-core/contracts';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

/** How long one is taken to look after the page last said so. */
const LOOKING_MS = 25_000;

/** An officer has a ticket open. Answers who else has, by their posts; of a ticket that the office does not see, nobody. */
@Injectable()
export class LookAtTicket {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(officer: Pick<OfficerSession, 'officeId' | 'personId'>, reference: string): Promise<Looking> {
    return this.offices.of(officer.officeId, async (tx) => {
      const [seen] = await tx.query('select 1 from forwarding.forwarded_ticket where reference = $1', [reference]);
      if (!seen) return { others: [] };
      await this.note(tx, officer, reference);
      const others = await tx.query<{ en: string; hi: string }>(
        'select post_en as en, post_hi as hi from forwarding.looking where reference = $1 and officer_id <> $2 and until > $3 order by post_en limit 10',
        [reference, officer.personId, this.clock.now()],
      );
      return { others };
    });
  }

  private async note(tx: Tx, { officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>, reference: string): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `insert into forwarding.looking (reference, officer_id, office_id, post_en, post_hi, until)
       select $1, p.id, $3, p.post_en, p.post_hi, $4 from forwarding.officer p where p.id = $2
       on conflict (reference, officer_id) do update set until = excluded.until`,
      [reference, personId, officeId, new Date(now.getTime() + LOOKING_MS)],
    );
    await tx.query('delete from forwarding.looking where reference = $1 and until < $2', [reference, now]);
  }
}
