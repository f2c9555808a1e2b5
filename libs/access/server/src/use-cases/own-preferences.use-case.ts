import { Inject, Injectable } from '@nestjs/common';
import { type OwnKeys, OwnKeysSchema } from '@pukar/access-core/contracts';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

const NONE: OwnKeys = { keys: {} };

/** What somebody has set for themselves: it goes with the person, not with the computer. Nobody reads or sets another's. */
@Injectable()
export class OwnPreferences {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Their own keys; none before they chose any. */
  async keys(personId: string): Promise<OwnKeys> {
    const [row] = await this.database.query<{ value: unknown }>(`select value from access.preference where staff_id = $1 and name = 'keys'`, [personId]);
    const kept = OwnKeysSchema.safeParse(row?.value);
    return kept.success ? kept.data : NONE;
  }

  /** Keeps these instead of what was kept: the last one stands. */
  async keepKeys(personId: string, keys: OwnKeys): Promise<void> {
    await this.database.query(
      `insert into access.preference (staff_id, name, value, changed_at) values ($1, 'keys', $2, $3)
       on conflict (staff_id, name) do update set value = excluded.value, changed_at = excluded.changed_at`,
      [personId, JSON.stringify(keys), this.clock.now()],
    );
  }
}
