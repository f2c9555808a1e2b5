import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { DaysOffPort } from '../ports/days-off.port.js';

interface Office {
  readonly code: string;
  readonly place_code: string | null;
}

/** Copies from the directory's calendar what the officers' process may read of it: on which days each office is shut. */
@Injectable()
export class KeepDaysOff {
  constructor(
    private readonly database: Database,
    private readonly daysOff: DaysOffPort,
  ) {}

  /** Safe to run at any time: what is there already stays, what is a holiday no longer goes. */
  async execute(): Promise<void> {
    const ofState = new Set(await this.daysOff.of({ placeCode: null, officeCode: null }));
    const kept = [...ofState].map((day) => ({ kept_by: '', day }));
    for (const { code, place_code: placeCode } of await this.database.query<Office>('select code, place_code from forwarding.office order by code')) {
      const own = await this.daysOff.of({ placeCode, officeCode: code });
      kept.push(...own.filter((day) => !ofState.has(day)).map((day) => ({ kept_by: code, day })));
    }
    await this.database.transaction((tx) => save(tx, kept));
  }
}

async function save(tx: Tx, kept: readonly { kept_by: string; day: string }[]): Promise<void> {
  const rows = JSON.stringify(kept);
  const given = '(select * from jsonb_to_recordset($1::jsonb) as r(kept_by text, day date))';
  await tx.query(`insert into forwarding.day_off (kept_by, day) select * from ${given} as g on conflict do nothing`, [rows]);
  await tx.query(`delete from forwarding.day_off d where not exists (select 1 from ${given} as g where g.kept_by = d.kept_by and g.day = d.day)`, [rows]);
}
