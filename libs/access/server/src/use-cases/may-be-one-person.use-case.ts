import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { SESSION_SECONDS } from './sign-in.use-case.js';

/**
 * Whether two logins may be one person's, as far as it can be known: they are the same, bear the same name, or were both used on one
 * browser within the time of a shift. It errs towards yes: where something takes two people, two browsers are not much to ask.
 */
@Injectable()
export class MayBeOnePerson {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(staffId: string, otherId: string, where: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    if (staffId === otherId) return true;
    const since = new Date(this.clock.now().getTime() - 2 * SESSION_SECONDS * 1000);
    const [row] = await where.query<{ isOne: boolean }>(
      `select (select count(distinct regexp_replace(lower(name), '[[:space:].]+', '', 'g')) < 2 from access.staff where id in ($1, $2))
         or exists (select 1 from access.session a join access.session b on b.device_hash = a.device_hash
                    where a.staff_id = $1 and b.staff_id = $2 and a.created_at > $3 and b.created_at > $3) as "isOne"`,
      [staffId, otherId, since],
    );
    return row?.isOne ?? true;
  }
}
