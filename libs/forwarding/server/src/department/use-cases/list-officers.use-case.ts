import { Inject, Injectable } from '@nestjs/common';
import type { Officers } from '@pukar/forwarding-core/contracts';
import { type Clock, indianDay } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

/** The officers of the own office, and how many tickets each has in hand: whom the GRO can give one to. */
@Injectable()
export class ListOfficers {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ officeId }: Pick<OfficerSession, 'officeId'>): Promise<Officers> {
    return this.offices.of(officeId, (tx) =>
      tx.query<Officers[number]>(
        `select p.id, p.name, jsonb_build_object('en', p.post_en, 'hi', p.post_hi) as post, p.role, p.level, coalesce(h.open, 0) as open,
           (select max(a.until_day)::text from forwarding.officer_absence a where a.officer_id = p.id and a.ended_at is null and $2::date between a.from_day and a.until_day) as "awayUntil"
         from forwarding.officer p left join (
           select assigned_to, count(*)::int as open from forwarding.forwarded_ticket where office_id = $1 and state in ('received', 'assigned') group by assigned_to
         ) h on h.assigned_to = p.id where p.office_id = $1 and p.ended_at is null order by p.level, p.name`,
        [officeId, indianDay(this.clock.now())],
      ),
    );
  }
}
