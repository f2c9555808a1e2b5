import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { type DepartmentDigest, digestsOf, type IndianMonth, lastMonth, spanOf } from '@pukar/reporting-core/domain';
import { DepartmentCountsPort } from '../ports/department-counts.port.js';
import { OfficesPort } from '../ports/offices.port.js';

/** Makes the digests of the month that is over, for every department at once and once only: two that differed would tell of single complaints. */
@Injectable()
export class MakeMonthlyDigests {
  constructor(
    private readonly database: Database,
    private readonly counts: DepartmentCountsPort,
    private readonly offices: OfficesPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives how many were made; none where they are there, or another worker is making them. */
  execute(): Promise<number> {
    const now = this.clock.now();
    const month = lastMonth(now);
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ taken: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken', ['reporting:digests']);
      if (!lock?.taken || (await isMade(tx, month))) return 0;
      const digests = digestsOf(await this.counts.ofMonth(tx, spanOf(month)), await this.counts.districts());
      await this.saveReaders(tx);
      for (const digest of digests) await save(tx, month, digest, now);
      return digests.length;
    });
  }

  private async saveReaders(tx: Tx): Promise<void> {
    const rows = (await this.offices.readers(tx)).map(({ officeId, departmentCode }) => ({ office_id: officeId, department_code: departmentCode }));
    await tx.query(
      `insert into reporting.reader (office_id, department_code) select * from jsonb_to_recordset($1::jsonb) as r(office_id uuid, department_code text)
       on conflict (office_id) do update set department_code = excluded.department_code`,
      [JSON.stringify(rows)],
    );
  }
}

const isMade = async (tx: Tx, month: IndianMonth): Promise<boolean> => (await tx.query('select 1 from reporting.digest where month = $1 limit 1', [month])).length > 0;

const save = (tx: Tx, month: IndianMonth, digest: DepartmentDigest, at: Date): Promise<unknown> =>
  tx.query('insert into reporting.digest (department_code, month, digest, made_at) values ($1, $2, $3, $4)', [digest.departmentCode, month, JSON.stringify(digest), at]);
