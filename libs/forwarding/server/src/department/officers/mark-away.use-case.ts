import { Inject, Injectable } from '@nestjs/common';
import type { MarkAway as Asked } from '@pukar/forwarding-core/contracts';
import { type Absence, type AbsenceRefusal, refusalOfAbsence } from '@pukar/forwarding-core/domain';
import { type Clock, err, type IdSource, indianDay, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import { type Asking, lookedAfter, officerInSight } from './managed-officer.js';

const DAY_MS = 24 * 60 * 60_000;

/** An officer is away, and another of the office stands in: a worker gives them the tickets. */
@Injectable()
export class MarkAway {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  away(asking: Asking, id: string, { from, until, standInId }: Asked): Promise<Result<void, AbsenceRefusal | 'not-found'>> {
    const now = this.clock.now();
    return this.offices.of(asking.officeId, async (tx) => {
      const officer = await lookedAfter(tx, asking, id, true);
      if (!officer) return err('not-found');
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 185))', [officer.officeId]);
      const found = await officerInSight(tx, standInId);
      const refused = refusalOfAbsence({
        absence: { from, until }, today: indianDay(now), officer, standIn: found?.officeId === officer.officeId ? found : undefined,
        ownAbsences: await absencesOf(tx, id), standInsAbsences: await absencesOf(tx, standInId), daysAsked: (Date.parse(until) - Date.parse(from)) / DAY_MS + 1,
      });
      if (refused) return err(refused);
      await tx.query('insert into forwarding.officer_absence (id, officer_id, office_id, stand_in_id, from_day, until_day, by_officer, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [this.ids.uuid(), id, officer.officeId, standInId, from, until, asking.personId, now]);
      await this.note(tx, asking, id, 'forwarding.mark-officer-away', { from, until });
      return ok(undefined);
    });
  }

  /** They are back, or do not go: whoever stood in keeps what they have. */
  back(asking: Asking, id: string): Promise<Result<void, 'not-found'>> {
    const now = this.clock.now();
    return this.offices.of(asking.officeId, async (tx) => {
      if (!(await lookedAfter(tx, asking, id, true))) return err('not-found');
      const ended = await tx.query('update forwarding.officer_absence set ended_at = $2 where officer_id = $1 and ended_at is null and until_day >= $3 returning id', [id, now, indianDay(now)]);
      if (ended.length > 0) await this.note(tx, asking, id, 'forwarding.mark-officer-back', {});
      return ok(undefined);
    });
  }

  private async note(tx: Tx, { personId }: Asking, id: string, action: string, detail: Record<string, string>): Promise<void> {
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action, subjectKind: 'officer', subjectId: id, detail });
  }
}

const absencesOf = (tx: Tx, officerId: string): Promise<Absence[]> =>
  tx.query<Absence>('select from_day::text as "from", until_day::text as until from forwarding.officer_absence where officer_id = $1 and ended_at is null', [officerId]);
