import type { AnnouncementState, ChannelWish } from '@pukar/announcements-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** An announcement as its row says, with the helpline's limit. */
export interface AnnouncementRow {
  readonly id: string;
  readonly officeId: string;
  readonly departmentCode: string;
  readonly title: string;
  readonly spokenEn: string;
  readonly spokenHi: string;
  readonly writtenEn: string;
  readonly writtenHi: string;
  readonly placeCodes: readonly string[];
  readonly channel: ChannelWish;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly state: AnnouncementState;
  readonly version: number;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly endedAt: Date | null;
  readonly most: number | null;
}

const COLUMNS = `a.id, a.office_id as "officeId", a.department_code as "departmentCode", a.title, a.spoken_en as "spokenEn", a.spoken_hi as "spokenHi", a.written_en as "writtenEn",
  a.written_hi as "writtenHi", a.place_codes as "placeCodes", a.channel, a.not_before as "notBefore", a.not_after as "notAfter", a.state, a.version, a.asked_at as "askedAt",
  a.decided_at as "decidedAt", a.reason, a.ended_at as "endedAt", p.most`;
const FROM = 'announcements.announcement a left join announcements.approval p on p.announcement_id = a.id';

/** Holds an announcement until the transaction ends. */
export async function lockAnnouncement(tx: Tx, id: string): Promise<AnnouncementRow | undefined> {
  return (await tx.query<AnnouncementRow>(`select ${COLUMNS} from ${FROM} where a.id = $1 for update of a`, [id]))[0];
}

export async function announcementOfTelling(source: Pick<Tx, 'query'>, tellingId: string): Promise<AnnouncementRow | undefined> {
  return (await source.query<AnnouncementRow>(`select ${COLUMNS} from ${FROM} where a.id = (select announcement_id from announcements.telling where id = $1)`, [tellingId]))[0];
}

/** Those that the helpline has to do with now, the oldest first. */
export async function openAnnouncements(source: Pick<Tx, 'query'>): Promise<AnnouncementRow[]> {
  return source.query<AnnouncementRow>(`select ${COLUMNS} from ${FROM} where a.state in ('approved', 'running') order by a.asked_at`);
}

const MOST_SHOWN = 200;

/** For the helpline's page: those to be decided first. */
export async function allAnnouncements(source: Pick<Tx, 'query'>, id: string | null = null): Promise<AnnouncementRow[]> {
  return source.query<AnnouncementRow>(
    `select ${COLUMNS} from ${FROM} where ($1::uuid is null or a.id = $1)
     order by array_position(array['requested', 'running', 'approved'], a.state) nulls last, a.asked_at desc limit ${MOST_SHOWN}`,
    [id],
  );
}

/** Writes where an announcement stands now. */
export async function saveState(tx: Tx, { id, state, version, at, reason }: { readonly id: string; readonly state: AnnouncementState; readonly version: number; readonly at: Date; readonly reason?: string | undefined }): Promise<void> {
  await tx.query(
    `update announcements.announcement set state = $2, version = $3, reason = coalesce($4, reason),
       decided_at = coalesce(decided_at, $5), ended_at = case when $2 in ('refused', 'finished', 'stopped') then $5 else ended_at end where id = $1`,
    [id, state, version, reason ?? null, at],
  );
}
