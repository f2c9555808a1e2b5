import { Injectable } from '@nestjs/common';
import type { IndianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** Counts of a department's tickets over days of India; none of them is about anybody. */
export interface TicketsOfDays {
  /** Empty for tickets of no department. */
  readonly departmentCode: string;
  /** On these days; what was only spoken so far is not among them. */
  readonly registered: number;
  /** Promised for these days, and of them: not resolved by then, re-opened, and passed from department to department. */
  readonly promised: number;
  readonly late: number;
  readonly reopened: number;
  readonly transferred: number;
  /** Those whose resolution stands and is of these days, and how long all of them took. */
  readonly resolved: number;
  readonly resolvingSeconds: number;
  /** Whose clock runs, of any day, and those of them whose promised day is before `today`. */
  readonly unanswered: number;
  readonly overdue: number;
}

const COLUMNS = 'department_code, day, registered, promised, late, reopened, transferred, unanswered, resolved, resolving_seconds';
/** What is added up already, and what is not yet: in one look it is what counting all tickets would give. */
const from = (where: string): string => `(select ${COLUMNS} from grievances.ticket_day where ${where} union all select ${COLUMNS} from grievances.ticket_day_change where ${where}) counted`;

/** What the tickets of each department came to, from their counts by day: no ticket is read. */
@Injectable()
export class ReadTicketDays {
  /** From a day until another, both with all of them; of one department where it is named. Departments in the order of their codes; those of which nothing is known are left out. */
  execute(source: Pick<Tx, 'query'>, { from: first, until: last, today, departmentCode }: { readonly from: IndianDay; readonly until: IndianDay; readonly today: IndianDay; readonly departmentCode?: string }): Promise<TicketsOfDays[]> {
    return source.query<TicketsOfDays>(
      `select department_code as "departmentCode", sum(registered)::int as registered, sum(promised)::int as promised, sum(late)::int as late, sum(reopened)::int as reopened, sum(transferred)::int as transferred,
         sum(resolved)::int as resolved, sum(seconds)::float8 as "resolvingSeconds", sum(unanswered)::int as unanswered, sum(overdue)::int as overdue
       from (
         select department_code, sum(registered) as registered, sum(promised) as promised, sum(late) as late, sum(reopened) as reopened, sum(transferred) as transferred, sum(resolved) as resolved, sum(resolving_seconds) as seconds, 0 as unanswered, 0 as overdue
           from ${from('day between $1 and $2 and ($4::text is null or department_code = $4)')} group by department_code
         union all
         select department_code, 0, 0, 0, 0, 0, 0, 0, sum(unanswered), coalesce(sum(unanswered) filter (where day < $3), 0) from ${from('unanswered <> 0 and ($4::text is null or department_code = $4)')} group by department_code
       ) parts group by department_code order by department_code`,
      [first, last, today, departmentCode ?? null],
    );
  }
}
