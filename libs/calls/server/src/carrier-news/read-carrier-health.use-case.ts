import { Inject, Injectable } from '@nestjs/common';
import type { CarrierHealth } from '@pukar/calls-core/contracts';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

type RunRow = Omit<CarrierHealth['runs'][number], 'beganAt'> & { readonly beganAt: Date };

/** Whether every call of the carrier is accounted for, what waits to be delivered again, and what was refused as forged. */
@Injectable()
export class ReadCarrierHealth {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<CarrierHealth> {
    const yesterday = new Date(this.clock.now().getTime() - 86_400_000);
    const [runs, [failed], forged] = await Promise.all([
      this.database.query<RunRow>(
        `select began_at as "beganAt", took_ms as "tookMs", listed, made, ended, corrected, without_outcome as "withoutOutcome", unlisted, unknown_lines as "unknownLines", failure
         from calls.reconciler_run order by began_at desc, id desc limit 10`,
      ),
      this.database.query<{ rows: number }>('select count(*)::integer as rows from carrier.news where done_at is null'),
      this.database.query<CarrierHealth['forged'][number]>('select route, sum(requests)::integer as requests from carrier.forged where hour >= $1 group by route order by route', [yesterday]),
    ]);
    return { runs: runs.map((run) => ({ ...run, beganAt: run.beganAt.toISOString() })), failed: failed?.rows ?? 0, forged };
  }
}
