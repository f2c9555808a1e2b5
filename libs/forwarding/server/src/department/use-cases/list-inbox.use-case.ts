import { Inject, Injectable } from '@nestjs/common';
import type { InboxSnapshot } from '@pukar/forwarding-core/contracts';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { FORWARDED_COLUMNS, type ForwardedRow, inboxRowOf } from '../persistence/forwarded-rows.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_DAYS = 7;
const RESOLVED_DAYS = 30;
/** An office with more has other troubles than a long page; the counts are of all. */
const MOST_OPEN = 1_000;
const MOST_RESOLVED = 200;

/** The office's open tickets by time left, then what it resolved in the last 30 days. */
@Injectable()
export class ListInbox {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ officeId }: Pick<OfficerSession, 'officeId'>): Promise<InboxSnapshot> {
    const now = this.clock.now();
    const daysFromNow = (days: number) => new Date(now.getTime() + days * DAY_MS);
    return this.offices.of(officeId, async (tx) => {
      const open = await tx.query<ForwardedRow>(
        `select ${FORWARDED_COLUMNS} from forwarding.forwarded_ticket where office_id = $1 and state = 'received' order by due_at, id limit ${MOST_OPEN}`,
        [officeId],
      );
      const resolved = await tx.query<ForwardedRow>(
        `select ${FORWARDED_COLUMNS} from forwarding.forwarded_ticket where office_id = $1 and state = 'resolved' and resolved_at >= $2 order by resolved_at desc limit ${MOST_RESOLVED}`,
        [officeId, daysFromNow(-RESOLVED_DAYS)],
      );
      const [counts] = await tx.query<InboxSnapshot['counts']>(
        `select count(*)::int as open, (count(*) filter (where due_at < $2))::int as late,
           (count(*) filter (where due_at >= $2 and due_at < $3))::int as "dueThisWeek"
         from forwarding.forwarded_ticket where office_id = $1 and state = 'received'`,
        [officeId, now, daysFromNow(WEEK_DAYS)],
      );
      return { serverTime: now.toISOString(), counts: counts!, tickets: [...open, ...resolved].map(inboxRowOf) };
    });
  }
}
