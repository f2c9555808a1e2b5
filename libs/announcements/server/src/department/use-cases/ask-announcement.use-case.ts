import { Inject, Injectable } from '@nestjs/common';
import type { AskAnnouncement as Wish, OfficeAnnouncement } from '@pukar/announcements-core/contracts';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { type OfficerAsking, OfficePort } from '../ports/office.port.js';
import { readAnnouncements } from './office-rows.js';

/** An office has at most so many that are not over: each takes the helpline's lines and the citizens' patience. */
const MOST_OPEN = 10;
const LONGEST_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

/** `not-your-place`: outside the office's district. `wrong-days`: over before it begins, or too long. */
export type AskRefusal = 'no-department' | 'not-your-place' | 'wrong-days' | 'too-many';

/** A department asks the helpline to tell citizens of a scheme. It chooses words, places and days; the helpline decides, and chooses whom. */
@Injectable()
export class AskAnnouncement {
  constructor(
    private readonly offices: OfficePort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(officer: OfficerAsking, wish: Wish): Promise<Result<OfficeAnnouncement, AskRefusal>> {
    return this.offices.of(officer.officeId, async (tx) => {
      const office = await this.offices.describe(tx, officer.officeId);
      if (!office.departmentCode) return err('no-department');
      if (!wish.placeCodes.every((code) => office.places.some((place) => place.code === code))) return err('not-your-place');
      if (!this.areDaysRight(wish)) return err('wrong-days');
      if (await hasTooMany(tx, officer.officeId)) return err('too-many');
      const id = this.ids.uuid();
      await this.save(tx, id, officer, office.departmentCode, wish);
      return ok((await readAnnouncements(tx, officer.officeId, id))[0]!);
    });
  }

  private areDaysRight({ notBefore, notAfter }: Wish): boolean {
    const [from, to] = [Date.parse(notBefore), Date.parse(notAfter)];
    return to > from && to > this.clock.now().getTime() && to - from <= LONGEST_DAYS * DAY_MS;
  }

  private async save(tx: Tx, id: string, { officeId, personId }: OfficerAsking, departmentCode: string, wish: Wish): Promise<void> {
    const { title, spoken, written, placeCodes, channel, notBefore, notAfter } = wish;
    await tx.query(
      `insert into announcements.announcement (id, office_id, department_code, asked_by, title, spoken_en, spoken_hi, written_en, written_hi, place_codes, channel, not_before, not_after, state, version, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'requested', 1, $14)`,
      [id, officeId, departmentCode, personId, title, spoken.en, spoken.hi, written.en, written.hi, [...new Set(placeCodes)], channel, notBefore, notAfter, this.clock.now()],
    );
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action: 'announcements.ask', subjectKind: 'announcement', subjectId: id });
  }
}

async function hasTooMany(tx: Tx, officeId: string): Promise<boolean> {
  const open = await tx.query(`select 1 from announcements.announcement where office_id = $1 and state in ('requested', 'approved', 'running') limit ${MOST_OPEN}`, [officeId]);
  return open.length >= MOST_OPEN;
}
