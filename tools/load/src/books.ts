import type { CallOutcome } from '@pukar/calls-core/domain';
import type { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { type EstimateScore, type LeftWait, scoreEstimates, type ToldWait } from '@pukar/reporting-core/domain';
import type pg from 'pg';

/** A call's row in the helpline's database. */
export interface CallRow {
  readonly callId: string;
  readonly callSid: string;
  readonly outcome: CallOutcome | null;
  readonly startedAt: Date;
  readonly queuedAt: Date | null;
  readonly talkingAt: Date | null;
  readonly endedAt: Date | null;
}

/** A claim that an agent accepted: from then on it binds the two, and what ended before was saved before. */
export interface ClaimRow {
  readonly callId: string;
  readonly agentId: string;
  readonly begun: Date;
  readonly endedAt: Date | null;
  readonly endedAs: string | null;
}

/** What the helpline has written down. */
export class Books {
  constructor(private readonly database: pg.Client) {}

  async calls(): Promise<readonly CallRow[]> {
    const { rows } = await this.database.query<CallRow>(
      `select id as "callId", carrier_sid as "callSid", outcome, started_at as "startedAt", queued_at as "queuedAt", talking_at as "talkingAt", ended_at as "endedAt" from calls.call`,
    );
    return rows;
  }

  async claims(): Promise<readonly ClaimRow[]> {
    const { rows } = await this.database.query<ClaimRow>(
      `select call_id as "callId", agent_id as "agentId", accepted_at as begun, ended_at as "endedAt", ended_as as "endedAs" from acd.claim where accepted_at is not null order by accepted_at, id`,
    );
    return rows;
  }

  async ticketNumbers(): Promise<readonly string[]> {
    return (await this.database.query<{ number: string }>('select number from grievances.ticket')).rows.map(({ number }) => number);
  }

  async owedCalls(): Promise<readonly string[]> {
    return (await this.database.query<{ call_id: string }>('select call_id from callbacks.owed_call where withdrawn_at is null')).rows.map(({ call_id: callId }) => callId);
  }

  /** How good the times were that waiting callers were told, by the floor's book. */
  async estimates(): Promise<EstimateScore> {
    const told = await this.database.query<ToldWait>(`select call_id as "callId", at, (detail->>'estimateSeconds')::integer as "estimateSeconds" from acd.floor_event where kind = 'told-place' order by id`);
    const left = await this.database.query<LeftWait>(`select call_id as "callId", at, detail->>'as' as "as" from acd.floor_event where kind = 'left-queue' order by id`);
    return scoreEstimates(told.rows, left.rows);
  }

  /** What is not over yet, in words; nothing when all is. */
  async open(): Promise<string | undefined> {
    const { rows } = await this.database.query<{ what: string; count: string }>(
      `select 'calls' as what, count(*) from calls.call where ended_at is null
       union all select 'claims', count(*) from acd.claim where ended_at is null
       union all select 'waiting callers', count(*) from acd.waiting where left_at is null
       union all select 'messages', count(*) from messaging.message where state in ('sending', 'sent') or (state = 'queued' and due_at <= now())`,
    );
    const open = rows.filter(({ count }) => Number(count) > 0).map(({ what, count }) => `${count} ${what}`);
    return open.length === 0 ? undefined : open.join(', ');
  }
}

/** A call in the carrier's own list. */
export interface CarrierCall {
  readonly sid: string;
  readonly status: string;
  readonly direction: string;
}

/** Every call that the carrier knows, page by page, as any customer reads them. */
export async function carrierCalls(helpline: RunningHelpline): Promise<readonly CarrierCall[]> {
  const { accountSid, authToken } = helpline.account;
  const calls: CarrierCall[] = [];
  for (let next: string | null = `/2010-04-01/Accounts/${accountSid}/Calls.json?PageSize=1000`; next; ) {
    const answer = await fetch(helpline.carrier + next, { headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` } });
    const page = (await answer.json()) as { calls: CarrierCall[]; next_page_uri: string | null };
    calls.push(...page.calls);
    next = page.next_page_uri;
  }
  return calls;
}
