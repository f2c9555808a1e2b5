import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

/** How many call-backs have been due for more than ten minutes and are not begun: what the list calls overdue. */
@Injectable()
export class CountOverdueCallbacks {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const [row] = await this.database.query<{ overdue: number }>(
      `select count(*)::integer as overdue from callbacks.callback where state = 'waiting' and due_at < $1::timestamptz - interval '10 minutes'`, [this.clock.now()],
    );
    return row?.overdue ?? 0;
  }
}
