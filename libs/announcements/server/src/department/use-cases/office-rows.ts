import type { OfficeAnnouncement } from '@pukar/announcements-core/contracts';
import type { Tx } from '@pukar/platform/database';

interface Row extends Omit<OfficeAnnouncement, 'notBefore' | 'notAfter' | 'askedAt' | 'decidedAt' | 'endedAt' | 'spoken' | 'written' | 'counts'> {
  readonly spoken_en: string;
  readonly spoken_hi: string;
  readonly written_en: string;
  readonly written_hi: string;
  readonly not_before: Date;
  readonly not_after: Date;
  readonly asked_at: Date;
  readonly decided_at: Date | null;
  readonly ended_at: Date | null;
  readonly as_of: Date | null;
  readonly asked: number | null;
  readonly by_call: number | null;
  readonly by_sms: number | null;
  readonly not_reached: number | null;
  readonly declined: number | null;
}

const MOST_SHOWN = 200;

/** The office's announcements, the newest first; or one of them. Only what the department's role may read. */
export async function readAnnouncements(tx: Tx, officeId: string, id: string | null = null): Promise<OfficeAnnouncement[]> {
  const rows = await tx.query<Row>(
    `select a.id, a.title, a.spoken_en, a.spoken_hi, a.written_en, a.written_hi, a.place_codes as "placeCodes", a.channel, a.not_before, a.not_after, a.state, a.asked_at,
       a.decided_at, a.reason, a.ended_at, p.as_of, p.asked, p.by_call, p.by_sms, p.not_reached, p.declined
     from announcements.announcement a left join announcements.published p on p.announcement_id = a.id
     where a.office_id = $1 and ($2::uuid is null or a.id = $2) order by a.asked_at desc limit ${MOST_SHOWN}`,
    [officeId, id],
  );
  return rows.map(announcementOf);
}

const announcementOf = (row: Row): OfficeAnnouncement => ({
  id: row.id, title: row.title, spoken: { en: row.spoken_en, hi: row.spoken_hi }, written: { en: row.written_en, hi: row.written_hi }, placeCodes: row.placeCodes, channel: row.channel,
  notBefore: row.not_before.toISOString(), notAfter: row.not_after.toISOString(), state: row.state, askedAt: row.asked_at.toISOString(), decidedAt: row.decided_at?.toISOString() ?? null,
  reason: row.reason, endedAt: row.ended_at?.toISOString() ?? null,
  counts: row.as_of && { asOf: row.as_of.toISOString(), asked: row.asked, byCall: row.by_call, bySms: row.by_sms, notReached: row.not_reached, declined: row.declined },
});
