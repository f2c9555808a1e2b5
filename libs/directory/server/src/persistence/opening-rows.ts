import { weeklyHoursSchema, type OpeningSubject } from '@pukar/directory-core/contracts';
import type { Switched } from '@pukar/directory-core/domain';
import type { Tx } from '@pukar/platform/database';

/** What was switched of a subject, and by whom. */
export interface OpeningRow extends Switched {
  readonly subject: OpeningSubject;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string;
}

const COLUMNS = 'subject, hours, closed_until as "closedUntil", notice, notice_until as "noticeUntil", version, changed_at as "changedAt", changed_by as "changedBy"';

/** All that was switched; a subject that nobody touched has no row. */
export async function openingRows(source: Pick<Tx, 'query'>, subject: OpeningSubject | null = null): Promise<OpeningRow[]> {
  const rows = await source.query<OpeningRow>(`select ${COLUMNS} from directory.opening where $1::text is null or subject = $1`, [subject]);
  return rows.map((row) => ({ ...row, hours: row.hours && weeklyHoursSchema.parse(row.hours) }));
}

/** Keeps a switch, if the subject is still as it was looked at. Says whether it was. */
export async function saveOpeningRow(tx: Tx, subject: OpeningSubject, { hours, closedUntil, notice, noticeUntil }: Switched, version: number, { by, at }: { readonly by: string; readonly at: Date }): Promise<boolean> {
  const saved = await tx.query(
    `insert into directory.opening as o (subject, hours, closed_until, notice, notice_until, version, changed_at, changed_by) values ($1, $2, $3, $4, $5, $6 + 1, $7, $8)
     on conflict (subject) do update set hours = excluded.hours, closed_until = excluded.closed_until, notice = excluded.notice, notice_until = excluded.notice_until,
       version = excluded.version, changed_at = excluded.changed_at, changed_by = excluded.changed_by
     where o.version = $6::integer
     returning subject`,
    [subject, hours && JSON.stringify(hours), closedUntil, notice, noticeUntil, version, at, by],
  );
  return saved.length > 0;
}
