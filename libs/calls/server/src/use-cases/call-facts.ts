import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

/** What other contexts may know of a call. */
export interface FactsOfCall {
  readonly language: string | null;
  /** The menu keys pressed, never digits of a number. */
  readonly keys: string;
  readonly startedAt: Date;
  readonly waitedSeconds: number;
}

export interface EarlierCall {
  readonly callId: string;
  readonly at: Date;
  readonly seconds: number;
  readonly outcome: string;
}

/** Tells other contexts of calls, by their ids. */
@Injectable()
export class CallFacts {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofCall(callId: string): Promise<FactsOfCall | undefined> {
    const [facts] = await this.database.query<FactsOfCall>(
      `select language, keys, started_at as "startedAt",
         coalesce(greatest(0, round(extract(epoch from coalesce(talking_at, ended_at, $2) - queued_at))), 0)::integer as "waitedSeconds"
       from calls.call where id = $1`,
      [callId, this.clock.now()],
    );
    return facts;
  }

  /** Those of the calls that are over, the latest first. */
  async earlier(callIds: readonly string[]): Promise<EarlierCall[]> {
    return this.database.query<EarlierCall>(
      `select id as "callId", started_at as at, round(extract(epoch from ended_at - started_at))::integer as seconds, outcome
       from calls.call where id = any($1) and ended_at is not null order by started_at desc`,
      [callIds],
    );
  }
}
