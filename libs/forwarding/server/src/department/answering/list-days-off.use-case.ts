import { Injectable } from '@nestjs/common';
import type { DaysOff } from '@pukar/forwarding-core/contracts';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

/** The days on which the officer's office is shut: those of the whole state, and of its district. */
@Injectable()
export class ListDaysOff {
  constructor(private readonly offices: OfficeDatabase) {}

  async execute({ officeId }: Pick<OfficerSession, 'officeId'>): Promise<DaysOff> {
    const days = await this.offices.of(officeId, (tx) => tx.query<{ day: string }>(
      `select distinct to_char(d.day, 'YYYY-MM-DD') as day from forwarding.day_off d
       where d.kept_by = '' or d.kept_by = (select code from forwarding.office where id = $1) order by 1`,
      [officeId],
    ));
    return { days: days.map(({ day }) => day) };
  }
}
