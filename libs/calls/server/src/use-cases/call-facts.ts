import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

/** What other contexts may know of a call. */
export interface FactsOfCall {
  readonly language: string | null;
  /** The menu keys pressed, never digits of a number. */
  readonly keys: string;
  readonly startedAt: Date;
  readonly waitedSeconds: number;
  /** A warning about earlier calls was spoken before the queue. */
  readonly wasWarned: boolean;
  /** An agent ended it for abuse. */
  readonly wasPutOut: boolean;
}

/** What is known of the conversation that a call had. */
export interface TalkOfCall {
  readonly callId: string;
  readonly startedAt: Date;
  /** Null while nobody has talked with them. */
  readonly talkingAt: Date | null;
  readonly endedAt: Date | null;
  readonly outcome: string | null;
  readonly wasPutOut: boolean;
}

export interface EarlierCall {
  readonly callId: string;
  readonly at: Date;
  readonly seconds: number;
  /** We rang them. */
  readonly isOurs: boolean;
  readonly outcome: string;
}

/** Tells other contexts of calls, by their ids. */
@Injectable()
export class CallFacts {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofCall(callId: string, source: Pick<Tx, 'query'> = this.database): Promise<FactsOfCall | undefined> {
    const [facts] = await source.query<FactsOfCall>(
      `select language, keys, started_at as "startedAt",
         coalesce(greatest(0, round(extract(epoch from coalesce(talking_at, ended_at, $2) - queued_at))), 0)::integer as "waitedSeconds",
         warned_at is not null as "wasWarned", put_out_at is not null as "wasPutOut"
       from calls.call where id = $1`,
      [callId, this.clock.now()],
    );
    return facts;
  }

  /** Which of these calls of ours are neither over nor in the line yet. */
  async onTheWay(where: Pick<Tx, 'query'>, callIds: readonly string[]): Promise<readonly string[]> {
    return (await where.query<{ id: string }>('select id from calls.call where id = any($1) and ended_at is null and queued_at is null', [callIds])).map(({ id }) => id);
  }

  /** How many of these calls are of people on the line, rather than of whom we ring when their turn comes. */
  async onTheLine(where: Pick<Tx, 'query'>, callIds: readonly string[]): Promise<number> {
    const [row] = await where.query<{ count: number }>('select count(*)::integer as count from calls.call where id = any($1) and ended_at is null and queued_at is not null', [callIds]);
    return row?.count ?? 0;
  }

  /** The conversations that these calls had or have; those that we do not know are left out. */
  talksOf(callIds: readonly string[], source: Pick<Tx, 'query'> = this.database): Promise<TalkOfCall[]> {
    return source.query<TalkOfCall>(
      `select id as "callId", started_at as "startedAt", talking_at as "talkingAt", ended_at as "endedAt", outcome, put_out_at is not null as "wasPutOut" from calls.call where id = any($1)`,
      [callIds],
    );
  }

  /**
   * When each of these calls of citizens came to a person, or began to wait for one and still does. A call-back that reached
   * them stands for the call that it answers; our other calls are none of theirs.
   */
  async talksAmong(callIds: readonly string[], source: Pick<Tx, 'query'> = this.database): Promise<Date[]> {
    const talks = await source.query<{ at: Date }>(
      `select coalesce(talking_at, queued_at) as at from calls.call
       where id = any($1) and ((talking_at is not null and (direction = 'incoming' or purpose = 'call-back')) or (direction = 'incoming' and queued_at is not null and ended_at is null))`,
      [callIds],
    );
    return talks.map(({ at }) => at);
  }

  /**
   * Of these calls the one that is a talk or a caller's wait now, or was a talk that ended since then, by the carrier's whole seconds; a talk
   * that goes on before one that is over. A call-back of ours that goes on is none of them: how it ends is heard by whoever made it.
   */
  async personSince(where: Pick<Tx, 'query'>, callIds: readonly string[], since: Date): Promise<{ readonly callId: string; readonly endedAt: Date | null } | undefined> {
    const [call] = await where.query<{ callId: string; endedAt: Date | null }>(
      `select id as "callId", ended_at as "endedAt" from calls.call
       where id = any($1) and case when ended_at is null then coalesce(talking_at, queued_at) is not null and purpose is distinct from 'call-back' else talking_at is not null and ended_at >= date_trunc('second', $2::timestamptz) end
       order by ended_at desc nulls first limit 1`,
      [callIds, since],
    );
    return call;
  }

  /** When a call was over; undefined while it goes on. */
  async endedAt(where: Pick<Tx, 'query'>, callId: string): Promise<Date | undefined> {
    return (await where.query<{ ended_at: Date | null }>('select ended_at from calls.call where id = $1', [callId]))[0]?.ended_at ?? undefined;
  }

  /** Those of the calls that are over, the latest first. */
  async earlier(callIds: readonly string[], source: Pick<Tx, 'query'> = this.database): Promise<EarlierCall[]> {
    if (callIds.length === 0) return [];
    return source.query<EarlierCall>(
      `select id as "callId", started_at as at, round(extract(epoch from ended_at - started_at))::integer as seconds, direction = 'outgoing' as "isOurs", outcome
       from calls.call where id = any($1) and ended_at is not null order by started_at desc`,
      [callIds],
    );
  }
}
