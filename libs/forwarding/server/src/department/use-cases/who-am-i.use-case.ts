import { Inject, Injectable, Optional } from '@nestjs/common';
import type { OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import type { OfficerRole } from '@pukar/forwarding-core/domain';
import { ACCESS_SETTINGS, type AccessSettings, factorSince, USUAL_ACCESS } from '@pukar/platform/accounts';
import type { Tx } from '@pukar/platform/database';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { OFFICER_FACTORS } from '../persistence/officer-factors.js';

interface OfficerRow {
  readonly must_choose_password: boolean;
  readonly id: string;
  readonly name: string;
  readonly post_en: string;
  readonly post_hi: string;
  readonly level: number;
  readonly role: OfficerRole;
  readonly office_id: string;
  readonly code: string;
  readonly name_en: string;
  readonly name_hi: string;
  readonly department_code: string | null;
}

/** The officer who is signed in, the office, and the offices below. */
@Injectable()
export class WhoAmI {
  constructor(
    private readonly offices: OfficeDatabase,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings = USUAL_ACCESS,
  ) {}

  execute({ officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>): Promise<OfficerSignedIn> {
    return this.offices.of(officeId, (tx) => describeOfficer(tx, personId, this.settings));
  }
}

/** In a transaction of the officer's own office. */
export async function describeOfficer(tx: Tx, officerId: string, settings: AccessSettings): Promise<OfficerSignedIn> {
  const [row] = await tx.query<OfficerRow>(
    `select p.id, p.name, p.post_en, p.post_hi, p.level, p.role, p.must_choose_password, o.id as office_id, o.code, o.name_en, o.name_hi, o.department_code
     from forwarding.officer p join forwarding.office o on o.id = p.office_id where p.id = $1`,
    [officerId],
  );
  if (!row) throw new Error('a signed-in officer is not in the office');
  const below = await tx.query<{ code: string; name_en: string; name_hi: string }>('select code, name_en, name_hi from forwarding.office where id <> $1 order by name_en', [row.office_id]);
  return {
    officer: { id: row.id, name: row.name, post: { en: row.post_en, hi: row.post_hi }, level: row.level, role: row.role },
    mustChoosePassword: row.must_choose_password,
    office: { code: row.code, name: { en: row.name_en, hi: row.name_hi }, departmentCode: row.department_code },
    below: below.map(({ code, name_en: en, name_hi: hi }) => ({ code, name: { en, hi } })),
    mustAddFactor: settings.secondFactor === 'required' && !(await factorSince(tx, OFFICER_FACTORS, officerId)),
    idleMinutes: settings.idleMinutes,
  };
}
