import { Inject, Injectable } from '@nestjs/common';
import type { AskingLine, AskingTaken } from '@pukar/grievances-core/contracts';
import { askedAgain, type AskedFor, type AskingPolicy } from '@pukar/grievances-core/domain';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';

/** Somebody to ring, as it begins. */
export interface NewAsking {
  readonly ticketId: string;
  readonly what: AskedFor;
  readonly about: string;
  readonly language: string;
  readonly since: Date;
  readonly dueAt: Date;
  readonly until: Date | null;
  readonly how: AskedHow;
}

/** Whether they are rung or written to. */
export type AskedHow = 'call' | 'letter';

/** An agent, and which languages they speak. */
export interface AskingAgent {
  readonly agentId: string;
  readonly languages: readonly string[];
}

/** The token of the policy: its times are settings. */
export const ASKING_POLICY = Symbol('when citizens are rung for an answer');

/** What still waits: not over, in its time, not with another agent, and its ticket still stands as it did. */
const WAITS = `a.ended_at is null and a.due_at <= $1 and (a.until_at is null or a.until_at > $1) and (a.how = 'letter' or a.language = any($2) or a.due_at < $3)
  and (a.taken_until is null or a.taken_until <= $1) and (a.what <> 'done' or (t.state = 'resolved' and t.reopenings::text = a.about))`;

/** The worklist of citizens who are rung for an answer. */
@Injectable()
export class AskingStore {
  constructor(
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(ASKING_POLICY) private readonly policy: AskingPolicy,
  ) {}

  /** A second time changes nothing. */
  async begin(tx: Tx, { ticketId, what, about, language, since, dueAt, until, how }: NewAsking): Promise<void> {
    await tx.query('insert into grievances.asking (id, ticket_id, what, about, language, since, due_at, until_at, how) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing', [this.ids.uuid(), ticketId, what, about, language, since, dueAt, until, how]);
  }

  async end(tx: Tx, ticketId: string, which: { readonly what?: AskedFor; readonly about?: string }, as: 'answered' | 'over', at: Date): Promise<void> {
    await tx.query(
      `update grievances.asking set ended_at = $4, ended_as = $5, taken_by = null, taken_until = null
       where ticket_id = $1 and ended_at is null and ($2::text is null or what = $2) and ($3::text is null or about = $3)`,
      [ticketId, which.what ?? null, which.about ?? null, at, as],
    );
  }

  async line(source: Pick<Tx, 'query'>, { languages }: AskingAgent, now: Date): Promise<AskingLine> {
    const [row] = await source.query<{ done: number; clarification: number; letters: number; oldestAt: Date | null }>(
      `select count(*) filter (where a.what = 'done' and a.how = 'call')::integer as done, count(*) filter (where a.what = 'clarification' and a.how = 'call')::integer as clarification,
         count(*) filter (where a.how = 'letter')::integer as letters, min(a.since) as "oldestAt"
       from grievances.asking a join grievances.ticket t on t.id = a.ticket_id where ${WAITS}`, [now, languages, this.anybodysBefore(now)],
    );
    return { done: row!.done, clarification: row!.clarification, letters: row!.letters, oldestAt: row!.oldestAt?.toISOString() ?? null };
  }

  /** A question of an office before a resolution, because its clock stands still; the oldest first. Whoever has one is given that one again. */
  async take(tx: Tx, { agentId, languages }: AskingAgent, now: Date, how: AskedHow = 'call'): Promise<(AskingTaken & { readonly ticketId: string }) | undefined> {
    // One agent who asks twice at once is served one after the other.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 78))', [agentId]);
    const until = new Date(now.getTime() + this.policy.leaseMinutes * 60_000);
    // What was left lying is anybody's.
    await tx.query('update grievances.asking set taken_by = null, taken_until = null where taken_by = $1 and ended_at is null and (taken_until <= $2 or how <> $3)', [agentId, now, how]);
    const [taken] = await tx.query<AskingTaken & { ticketId: string }>(
      `update grievances.asking a set taken_by = $4, taken_until = $5 from grievances.ticket of where of.id = a.ticket_id and a.id = coalesce(
         (select id from grievances.asking where taken_by = $4 and ended_at is null),
         (select a.id from grievances.asking a join grievances.ticket t on t.id = a.ticket_id where ${WAITS} and a.how = $6 order by a.what <> 'clarification', a.since, a.id limit 1 for update of a skip locked))
       returning a.id, a.what, of.number as "ticketNumber", a.ticket_id as "ticketId"`,
      [now, languages, this.anybodysBefore(now), agentId, until, how],
    );
    return taken;
  }

  private anybodysBefore(now: Date): Date {
    return new Date(now.getTime() - this.policy.anybodysAfterMinutes * 60_000);
  }

  async giveBack(source: Pick<Tx, 'query'>, id: string, agentId: string): Promise<void> {
    await source.query('update grievances.asking set taken_by = null, taken_until = null where id = $1 and taken_by = $2 and ended_at is null', [id, agentId]);
  }

  /** A letter is on its way, or cannot be written any more. */
  async written(source: Pick<Tx, 'query'>, id: string, agentId: string, as: 'written' | 'over', at: Date): Promise<void> {
    await source.query(`update grievances.asking set ended_at = $3, ended_as = $4, taken_by = null, taken_until = null where id = $1 and taken_by = $2 and ended_at is null and how = 'letter'`, [id, agentId, at, as]);
  }

  /** We rang, and nothing was settled: again some hours later, or enough. */
  async cameToNothing(tx: Tx, ticketId: string, now: Date): Promise<void> {
    const rows = await tx.query<{ id: string; tries: number }>(
      `update grievances.asking set tries = tries + 1, taken_by = null, taken_until = null where ticket_id = $1 and ended_at is null and due_at <= $2 and how = 'call' returning id, tries`, [ticketId, now],
    );
    for (const { id, tries } of rows) {
      const again = askedAgain(tries, now, this.policy);
      await tx.query(`update grievances.asking set due_at = coalesce($2, due_at), ended_at = case when $2::timestamptz is null then $3::timestamptz end, ended_as = case when $2::timestamptz is null then 'not-reached' end where id = $1`, [id, again ?? null, now]);
    }
  }
}
