import { Injectable } from '@nestjs/common';
import { type OfficeDigest, DepartmentDigestSchema } from '@pukar/reporting-core/department-digest';
import type { DepartmentDigest, IndianMonth } from '@pukar/reporting-core/domain';
import { type OfficerReading, ReadingOfficePort } from '../ports/reading-office.port.js';

/** As many months as are kept in sight. */
const MONTHS = 24;

/** The digest of a month for the department of the officer's office; the last one where no month is named. */
@Injectable()
export class ReadDigest {
  constructor(private readonly offices: ReadingOfficePort) {}

  execute({ officeId }: Pick<OfficerReading, 'officeId'>, wanted: IndianMonth | undefined): Promise<OfficeDigest> {
    return this.offices.of(officeId, async (tx) => {
      const rows = await tx.query<{ month: string }>(`select month from reporting.digest order by month desc limit ${MONTHS}`);
      const months = rows.map(({ month }) => month);
      const month = wanted ?? months[0] ?? null;
      const [row] = await tx.query<{ digest: unknown }>('select digest from reporting.digest where month = $1', [month]);
      const digest = row ? DepartmentDigestSchema.parse(row.digest) : null;
      return { month, months, digest, names: digest ? this.namesIn(digest) : {} };
    });
  }

  private namesIn({ recurs }: DepartmentDigest): OfficeDigest['names'] {
    const codes = new Set(recurs.flatMap(({ categoryCode, parts }) => [categoryCode, ...parts.map(({ key }) => key)]));
    return Object.fromEntries([...codes].flatMap((code) => { const name = this.offices.nameOf(code); return name ? [[code, name]] : []; }));
  }
}
