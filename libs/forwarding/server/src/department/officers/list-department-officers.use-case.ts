import { Inject, Injectable } from '@nestjs/common';
import type { DepartmentOfficers, ManagedOfficer } from '@pukar/forwarding-core/contracts';
import { looksAfter, rolesToGive } from '@pukar/forwarding-core/domain';
import { type Clock, indianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import { type Asking, officerInSight } from './managed-officer.js';

type Row = Omit<ManagedOfficer, 'isSelf' | 'isBelow' | 'confirmation'> & { readonly confirmation: (Omit<NonNullable<ManagedOfficer['confirmation']>, 'expiresAt'> & { readonly expiresAt: string }) | null };

/** Who is an officer in the own office and those below, where they are written to, and who stands in for whom. */
@Injectable()
export class ListDepartmentOfficers {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ officeId, personId }: Asking): Promise<DepartmentOfficers> {
    const now = this.clock.now();
    return this.offices.of(officeId, async (tx) => {
      const actor = (await officerInSight(tx, personId))!;
      const offices = await tx.query<{ id: string; code: string; en: string; hi: string; isOfPlace: boolean; department: string | null }>(
        'select id, code, name_en as en, name_hi as hi, place_code is not null as "isOfPlace", department_code as department from forwarding.office order by id <> $1, name_en', [officeId]);
      return {
        offices: offices.map(({ id, code, en, hi, isOfPlace }) => ({ code, name: { en, hi }, roles: [...rolesToGive(actor, { isOfPlace, isOwn: id === officeId })] })),
        officers: (await readOfficers(tx, now)).map((row): ManagedOfficer => ({
          ...row, isSelf: row.id === personId, isBelow: looksAfter(actor, row), confirmation: row.confirmation && { ...row.confirmation, expiresAt: new Date(row.confirmation.expiresAt).toISOString() },
        })),
        loginBegins: loginBeginsOf(offices.find(({ id }) => id === officeId)?.department ?? null),
        today: indianDay(now),
      };
    });
  }
}

/** A login is looked for among the department's own, so that nobody learns of another's. */
export const loginBeginsOf = (department: string | null): string => (department === null ? '' : `${department.toLowerCase()}.`);

const readOfficers = (tx: Tx, now: Date): Promise<Row[]> =>
  tx.query<Row>(
    `select p.id, o.code as "officeCode", p.name, jsonb_build_object('en', p.post_en, 'hi', p.post_hi) as post, p.role, p.level, p.login, p.must_choose_password as "mustChoosePassword", p.email_hint as mail,
       (select count(*)::int from forwarding.forwarded_ticket f where f.assigned_to = p.id and f.state in ('received', 'assigned')) as open,
       (select jsonb_build_object('id', c.id, 'mail', c.hint, 'expiresAt', c.expires_at, 'triesLeft', 5 - c.tries, 'state', case when c.is_without_mail then 'no-mail' when c.mailed_at is null then 'asked' else 'sent' end)
          from forwarding.mail_confirmation c where c.officer_id = p.id and c.ended_at is null and c.expires_at > $2 and c.tries < 5 order by c.asked_at desc limit 1) as confirmation,
       (select jsonb_build_object('id', a.id, 'from', a.from_day, 'until', a.until_day, 'isNow', a.from_day <= $1::date, 'standIn', jsonb_build_object('en', s.post_en, 'hi', s.post_hi))
          from forwarding.officer_absence a join forwarding.officer s on s.id = a.stand_in_id where a.officer_id = p.id and a.ended_at is null and a.until_day >= $1::date order by a.from_day limit 1) as absence
     from forwarding.officer p join forwarding.office o on o.id = p.office_id where p.ended_at is null order by o.name_en, p.level desc, p.name, p.id`,
    [indianDay(now), now],
  );
