import type { Publication, TrueCounts } from '@pukar/announcements-core/domain';
import type { Tx } from '@pukar/platform/database';

interface Shown {
  readonly asked: number | null;
  readonly by_call: number | null;
  readonly by_sms: number | null;
  readonly not_reached: number | null;
  readonly declined: number | null;
  readonly as_of: Date;
}

/** What was last shown, with what stood behind it, which no department sees; and the announcement's secret offset. */
export async function lastPublication(tx: Tx, announcementId: string): Promise<{ readonly last: Publication | null; readonly asOf: Date | null; readonly secretOffset: number } | undefined> {
  const [approval] = await tx.query<{ behind: TrueCounts | null; secret_offset: number }>('select behind, secret_offset from announcements.approval where announcement_id = $1 for update', [announcementId]);
  if (!approval) return undefined;
  const [shown] = await tx.query<Shown>('select asked, by_call, by_sms, not_reached, declined, as_of from announcements.published where announcement_id = $1', [announcementId]);
  const last = shown && approval.behind
    ? { shown: { asked: shown.asked, byCall: shown.by_call, bySms: shown.by_sms, notReached: shown.not_reached, declined: shown.declined }, behind: approval.behind }
    : null;
  return { last, asOf: shown?.as_of ?? null, secretOffset: approval.secret_offset };
}

export async function savePublication(tx: Tx, { announcementId, officeId, at, publication }: { readonly announcementId: string; readonly officeId: string; readonly at: Date; readonly publication: Publication }): Promise<void> {
  const { asked, byCall, bySms, notReached, declined } = publication.shown;
  await tx.query('update announcements.approval set behind = $2 where announcement_id = $1', [announcementId, publication.behind]);
  await tx.query(
    `insert into announcements.published (announcement_id, office_id, as_of, asked, by_call, by_sms, not_reached, declined) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (announcement_id) do update set as_of = excluded.as_of, asked = excluded.asked, by_call = excluded.by_call, by_sms = excluded.by_sms, not_reached = excluded.not_reached, declined = excluded.declined`,
    [announcementId, officeId, at, asked, byCall, bySms, notReached, declined],
  );
}
