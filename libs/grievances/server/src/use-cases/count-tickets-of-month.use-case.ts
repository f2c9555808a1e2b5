import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

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

/** Counts the tickets of a department in a stretch of time, by index: a month of the busiest department is some tens of thousands of rows. */
@Injectable()
export class CountTicketsOfMonth {
  async execute(source: Pick<Tx, 'query'>, departmentCode: string, { from, until }: { readonly from: Date; readonly until: Date }): Promise<CountedTickets> {
    const lodged = await source.query<CountedTickets['lodged'][number]>(
      `select category_code as "categoryCode", place_code as "placeCode", count(*)::int as count from grievances.ticket
       where department_code = $1 and registered_at >= $2 and registered_at < $3 and not is_unwritten group by category_code, place_code`,
      [departmentCode, from, until],
    );
    const [promised] = await source.query<Omit<CountedTickets, 'lodged'>>(
      `select count(*)::int as promised, (count(*) filter (where resolved_at is null or resolved_at > due_at))::int as late,
         (count(*) filter (where reopenings > 0))::int as reopened, (count(*) filter (where transfers > 0))::int as transferred
       from grievances.ticket where department_code = $1 and due_at >= $2 and due_at < $3`,
      [departmentCode, from, until],
    );
    return { lodged, ...promised! };
  }
}
