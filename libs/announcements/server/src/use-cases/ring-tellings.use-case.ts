import { Inject, Injectable } from '@nestjs/common';
import { afterRing, isToldNow, mayRingNow } from '@pukar/announcements-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { AnnouncementsSettings } from '../announcements-settings.js';
import { type AnnouncementRow, openAnnouncements } from '../persistence/announcement-rows.js';
import { beginRinging, dueTellings, endTelling, type TellingRow, waitFor } from '../persistence/telling-rows.js';
import { AudiencePort } from '../ports/audience.port.js';
import { OutgoingCallsPort } from '../ports/outgoing-calls.port.js';

/** A call that was not dialled by then has lost its worker. */
const LOST_AFTER_MS = 5_000;
const MINUTE_MS = 60_000;

/** Rings whom it is time to ring, on the few lines that announcements have, while no caller waits; and those whose worker died before it could. */
@Injectable()
export class RingTellings {
  constructor(
    private readonly database: Database,
    private readonly audience: AudiencePort,
    private readonly calls: OutgoingCallsPort,
    private readonly settings: AnnouncementsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(): Promise<void> {
    const begun = await this.database.transaction((tx) => this.begin(tx));
    const lost = await this.lost();
    await Promise.all([...begun, ...(lost.inTime.length > 0 && (await this.calls.callersWaiting(this.database)) > 0 ? [] : lost.inTime)].map((callId) => this.dial(callId)));
    await Promise.all(lost.tooLate.map((callId) => this.calls.letBe(callId, this.clock.now())));
  }

  /** Commits who rings. One worker at a time: two would take twice the lines. */
  private async begin(tx: Tx): Promise<string[]> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('announcements:ring'))`);
    const now = this.clock.now();
    const calls: string[] = [];
    let room = await this.room(tx, now);
    for (const announcement of await openAnnouncements(tx)) {
      if (room <= 0) break;
      if (announcement.state !== 'running' || !isToldNow({ ...announcement, quietHours: this.settings.quietHours }, now)) continue;
      for (const telling of await dueTellings(tx, announcement.id, 'to-ring', now, room)) {
        const callId = await this.beginOne(tx, announcement, telling, now);
        if (callId) calls.push(callId);
        if (callId) room -= 1;
      }
    }
    return calls;
  }

  private async room(tx: Tx, now: Date): Promise<number> {
    const { atOnce, perMinute } = this.settings;
    const [lines] = await tx.query<{ ringing: number; begunThisMinute: number }>(
      `select (select count(*)::int from announcements.telling where state = 'ringing' and ended_at is null) as ringing,
         (select count(*)::int from announcements.telling where ringing_since > $1) as "begunThisMinute"`,
      [new Date(now.getTime() - MINUTE_MS)],
    );
    return mayRingNow({ atOnce, perMinute, ...lines!, callersWaiting: await this.calls.callersWaiting(tx) });
  }

  /** The call, in one transaction with the telling; none for a citizen who does not agree to calls any more. */
  private async beginOne(tx: Tx, { channel: wish }: AnnouncementRow, telling: TellingRow, at: Date): Promise<string | undefined> {
    const consent = await this.audience.consentOf(tx, telling.id);
    if (!consent.call) {
      const { to } = afterRing({ wasHeard: false, wasDeclined: !consent.sms, wasAnswered: false, rings: telling.rings }, { ...consent, wish, isRunning: true });
      await (to === 'to-ring' || to === 'to-write' ? waitFor(tx, telling.id, to, at) : endTelling(tx, telling.id, to, at));
      return undefined;
    }
    const callId = this.ids.uuid();
    await beginRinging(tx, telling.id, callId, at);
    await this.calls.prepare(tx, { callId, tellingId: telling.id, language: telling.language, at });
    return callId;
  }

  /** Those whose worker died before it dialled: dialled now, unless it is too late for it by now. */
  private async lost(): Promise<{ readonly inTime: readonly string[]; readonly tooLate: readonly string[] }> {
    const now = this.clock.now();
    const rows = await this.database.query<{ callId: string; state: string; notBefore: Date; notAfter: Date }>(
      `select t.call_id as "callId", a.state, a.not_before as "notBefore", a.not_after as "notAfter"
       from announcements.telling t join announcements.announcement a on a.id = t.announcement_id
       where t.state = 'ringing' and t.ended_at is null and t.dialled_at is null and t.ringing_since <= $1`,
      [new Date(now.getTime() - LOST_AFTER_MS)],
    );
    const isInTime = (row: (typeof rows)[number]) => row.state === 'running' && isToldNow({ ...row, quietHours: this.settings.quietHours }, now);
    return { inTime: rows.filter(isInTime).map(({ callId }) => callId), tooLate: rows.filter((row) => !isInTime(row)).map(({ callId }) => callId) };
  }

  private async dial(callId: string): Promise<void> {
    await this.calls.dial(callId, `${this.settings.publicUrl}/voice/announcement?call=${callId}`);
    await this.database.query('update announcements.telling set dialled_at = $2 where call_id = $1', [callId, this.clock.now()]);
  }
}
