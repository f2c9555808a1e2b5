import { Inject, Injectable } from '@nestjs/common';
import type { PastAlert } from '@pukar/acd-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { recordAudit } from '@pukar/platform/outbox';
import { AlertRows } from './alert-rows.js';
import { PeoplePort } from './people.port.js';

/** Supervisors look after alerts: who took one on is seen by the others, and what was raised is listed. */
@Injectable()
export class LookAfterAlerts {
  constructor(
    private readonly database: Database,
    private readonly rows: AlertRows,
    private readonly people: PeoplePort,
    private readonly announcer: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** A second one changes nothing: the first stands. */
  acknowledge(id: string, by: string): Promise<Result<null, 'over'>> {
    return this.database.transaction(async (tx) => {
      const [alert] = await tx.query<{ first: boolean }>('select acknowledged_at is null as first from acd.alert where id = $1 and raised_at is not null and cleared_at is null for no key update', [id]);
      if (!alert) return err('over' as const);
      if (!alert.first) return ok(null);
      await tx.query('update acd.alert set acknowledged_at = $2, acknowledged_by = $3 where id = $1', [id, this.clock.now(), by]);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'floor.acknowledge-alert', subjectKind: 'alert', subjectId: id });
      tx.afterCommit(() => this.announcer.toFloor({ room: 'floor', kind: 'alerts', id: '' }));
      return ok(null);
    });
  }

  async past(): Promise<PastAlert[]> {
    const rows = await this.rows.past(this.database);
    const names = await this.people.names([...new Set(rows.flatMap(({ about, acknowledgedBy }) => [...(isId(about) ? [about] : []), ...(acknowledgedBy ? [acknowledgedBy] : [])]))]);
    return rows.map(({ overSince: _overSince, ...row }) => ({
      ...row, aboutName: names.get(row.about) ?? null, raisedAt: row.raisedAt!.toISOString(), acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
      acknowledgedBy: row.acknowledgedBy && (names.get(row.acknowledgedBy) ?? ''), clearedAt: row.clearedAt?.toISOString() ?? null,
    }));
  }
}

const isId = (about: string): boolean => /^[0-9a-f-]{36}$/.test(about);
