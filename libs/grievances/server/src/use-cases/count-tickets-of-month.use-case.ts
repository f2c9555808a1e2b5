import { Injectable } from '@nestjs/common';
import { dayAfter, indianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { ReadTicketDays } from '../days/read-ticket-days.use-case.js';

/** What happened to the complaints of one department between two instants, in counts that may be about very few: for the helpline alone. */
export interface CountedTickets {
  /** Those registered, by category and place. */
  readonly lodged: readonly { readonly categoryCode: string; readonly placeCode: string | null; readonly count: number }[];
  /** Those promised for the time, and how many of them were not resolved by then, re-opened, or passed from department to department. */
  readonly promised: number;
  readonly late: number;
  readonly reopened: number;
  readonly transferred: number;
}

/** Counts the tickets of a department in whole days of India: where they were lodged by index, all else from the counts of each day. */
@Injectable()
export class CountTicketsOfMonth {
  constructor(private readonly days: ReadTicketDays) {}

  /** `from` and `until` are midnights in India. */
  async execute(source: Pick<Tx, 'query'>, departmentCode: string, { from, until }: { readonly from: Date; readonly until: Date }): Promise<CountedTickets> {
    const lodged = await source.query<CountedTickets['lodged'][number]>(
      `select category_code as "categoryCode", place_code as "placeCode", count(*)::int as count from grievances.ticket
       where department_code = $1 and registered_at >= $2 and registered_at < $3 and not is_unwritten group by category_code, place_code`,
      [departmentCode, from, until],
    );
    const last = dayAfter(indianDay(until), -1);
    const [counted] = await this.days.execute(source, { from: indianDay(from), until: last, today: last, departmentCode });
    const { promised = 0, late = 0, reopened = 0, transferred = 0 } = counted ?? {};
    return { lodged, promised, late, reopened, transferred };
  }
}
