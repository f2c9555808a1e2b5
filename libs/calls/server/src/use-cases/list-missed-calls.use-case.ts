import { Injectable } from '@nestjs/common';
import type { MissedCalls } from '@pukar/calls-core/contracts';
import { Database } from '@pukar/platform/database';

const MOST = 1_000;

/** Who must be rung back and was not yet, newest first. */
@Injectable()
export class ListMissedCalls {
  constructor(private readonly database: Database) {}

  async execute(): Promise<MissedCalls> {
    const rows = await this.database.query<{ callId: string; at: Date; reason: MissedCalls[number]['reason'] }>(
      'select call_id as "callId", made_at as at, reason from calls.missed_call where done_at is null and withdrawn_at is null order by made_at desc, call_id limit $1',
      [MOST],
    );
    return rows.map(({ callId, at, reason }) => ({ callId, at: at.toISOString(), reason }));
  }
}
