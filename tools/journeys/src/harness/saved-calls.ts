import type { Caller } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';

/** What the helpline has saved of calls, waited for. */
export class SavedCalls {
  constructor(private readonly database: pg.Client) {}

  async idOf(caller: Caller): Promise<string> {
    return until('the call to be known', async () => (await this.database.query<{ id: string }>('select id from calls.call where carrier_sid = $1', [caller.callSid])).rows[0]?.id);
  }

  outcomeOf(callId: string): Promise<string> {
    return until('an outcome', async () => (await this.database.query<{ outcome: string | null }>('select outcome from calls.call where id = $1', [callId])).rows[0]?.outcome, 60_000);
  }

  /** The helpline has heard that the caller is in: who hangs up before that has talked to nobody. */
  async areTalking(callId: string): Promise<void> {
    await until('the caller to be in', async () => (await this.database.query('select 1 from calls.call where id = $1 and talking_at is not null', [callId])).rowCount, 60_000);
  }

  async isOwed(callId: string): Promise<void> {
    await until('an item to ring back', async () => (await this.database.query('select 1 from callbacks.owed_call where call_id = $1 and withdrawn_at is null', [callId])).rowCount);
  }

  /** How a call's claims ended, the first first; null for one that goes on. */
  async claimsOf(callId: string): Promise<(string | null)[]> {
    return (await this.database.query<{ ended_as: string | null }>('select ended_as from acd.claim where call_id = $1 order by offered_at', [callId])).rows.map((row) => row.ended_as);
  }

  async nothingIsStuck(): Promise<void> {
    await until('no open claim', async () => (await this.database.query('select 1 from acd.claim where ended_at is null')).rowCount === 0, 60_000);
    await until('nobody waiting', async () => (await this.database.query('select 1 from acd.waiting where left_at is null')).rowCount === 0);
  }
}
