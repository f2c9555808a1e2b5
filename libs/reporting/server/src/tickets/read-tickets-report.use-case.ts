import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type IndianDay, indianDay } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import type { TicketFigures, TicketsReport } from '@pukar/reporting-core/contracts';
import { type CountedTicketDays, TicketDaysPort } from './ticket-days.port.js';

const DAY_SECONDS = 86_400;
const NO_DEPARTMENT = { en: 'No department', hi: 'कोई विभाग नहीं' };
const NOTHING: Omit<CountedTicketDays, 'departmentCode'> = { registered: 0, promised: 0, late: 0, reopened: 0, transferred: 0, resolved: 0, resolvingSeconds: 0, unanswered: 0, overdue: 0 };

/** What the tickets of each department came to over some days, and how they stand, from counts by day. */
@Injectable()
export class ReadTicketsReport {
  constructor(
    private readonly database: Database,
    private readonly tickets: TicketDaysPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Both days with all of them. */
  async execute({ from, until }: { readonly from: IndianDay; readonly until: IndianDay }): Promise<TicketsReport> {
    const now = this.clock.now();
    const counted = await this.tickets.of(this.database, { from, until, today: indianDay(now) });
    const departments = counted.map(({ departmentCode: code, ...counts }) => ({ code, name: code === '' ? NO_DEPARTMENT : this.tickets.nameOf(code) ?? { en: code, hi: code }, ...figuresOf(counts) }));
    return { from, until, madeAt: now.toISOString(), departments: departments.sort((a, b) => a.name.en.localeCompare(b.name.en, 'en')), total: figuresOf(counted.reduce(plus, NOTHING)) };
  }
}

/** Means and shares are made of the sums, never of each other. */
const figuresOf = ({ resolvingSeconds, ...counts }: Omit<CountedTicketDays, 'departmentCode'>): TicketFigures => ({
  ...counts,
  meanDays: counts.resolved === 0 ? null : resolvingSeconds / counts.resolved / DAY_SECONDS,
  latePercent: counts.promised === 0 ? null : (100 * counts.late) / counts.promised,
});

const plus = (one: typeof NOTHING, other: typeof NOTHING): typeof NOTHING => ({
  registered: one.registered + other.registered, promised: one.promised + other.promised, late: one.late + other.late, reopened: one.reopened + other.reopened, transferred: one.transferred + other.transferred,
  resolved: one.resolved + other.resolved, resolvingSeconds: one.resolvingSeconds + other.resolvingSeconds, unanswered: one.unanswered + other.unanswered, overdue: one.overdue + other.overdue,
});
