import { Injectable } from '@nestjs/common';
import type { OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import type { Tx } from '@pukar/platform/database';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

interface OfficerRow {
  readonly name: string;
  readonly post_en: string;
  readonly post_hi: string;
  readonly level: number;
  readonly code: string;
  readonly name_en: string;
  readonly name_hi: string;
}

/** The officer who is signed in, and the office. */
@Injectable()
export class WhoAmI {
  constructor(private readonly offices: OfficeDatabase) {}

  execute({ officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>): Promise<OfficerSignedIn> {
    return this.offices.of(officeId, (tx) => describeOfficer(tx, personId));
  }
}

/** In a transaction of the officer's own office. */
export async function describeOfficer(tx: Tx, officerId: string): Promise<OfficerSignedIn> {
  const [row] = await tx.query<OfficerRow>(
    `select p.name, p.post_en, p.post_hi, p.level, o.code, o.name_en, o.name_hi
     from forwarding.officer p join forwarding.office o on o.id = p.office_id where p.id = $1`,
    [officerId],
  );
  if (!row) throw new Error('a signed-in officer is not in the office');
  return {
    officer: { name: row.name, post: { en: row.post_en, hi: row.post_hi }, level: row.level },
    office: { code: row.code, name: { en: row.name_en, hi: row.name_hi } },
  };
}
