import { Inject, Injectable } from '@nestjs/common';
import type { Looking } from '@pukar/forwarding-core/contracts';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

/** How long one is taken to look after the page last said so. */
const LOOKING_MS = 25_000;
/** A page that says so sooner than this after the last time writes nothing. */
const SOON_MS = 8_000;

/** An officer has a ticket open. Answers who else has, by their posts; of a ticket that the office does not see, nobody. */
@Injectable()
export class LookAtTicket {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One statement on a table that no log is written for: it costs no wait for the disk. */
  execute({ officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>, reference: string): Promise<Looking> {
    const now = this.clock.now();
    const after = (ms: number): Date => new Date(now.getTime() + ms);
    return this.offices.of(officeId, async (tx) => ({
      others: await tx.query<Looking['others'][number]>(
        `with seen as (select 1 from forwarding.forwarded_ticket where reference = $1), noted as (
           insert into forwarding.looking as l (reference, officer_id, office_id, post_en, post_hi, until)
           select $1, p.id, $3, p.post_en, p.post_hi, $5 from forwarding.officer p, seen where p.id = $2
           on conflict (reference, officer_id) do update set until = excluded.until where l.until < $6
         ) select post_en as en, post_hi as hi from forwarding.looking, seen where reference = $1 and officer_id <> $2 and until > $4 order by post_en limit 10`,
        [reference, personId, officeId, now, after(LOOKING_MS), after(LOOKING_MS - SOON_MS)],
      ),
    }));
  }

  /** Forgets who looked and no longer does; any process does it for all offices. */
  async forget(): Promise<void> {
    await this.offices.beforeSignIn((tx) => tx.query('select forwarding.forget_looking($1)', [this.clock.now()]));
  }
}
