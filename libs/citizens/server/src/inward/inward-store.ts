import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** Something that an agent writes down without a call. */
export interface Inward {
  readonly callId: string;
  readonly begunAt: Date;
}

/** Whose writing it stays after it was put away, should the answer to registering have been lost. */
const WRITING_MINUTES = 30;

/** The rows of what agents write down without a call. */
@Injectable()
export class InwardStore {
  async openOf(source: Pick<Tx, 'query'>, agentId: string): Promise<Inward | undefined> {
    return (await source.query<Inward>('select call_id as "callId", begun_at as "begunAt" from vault.inward where agent_id = $1 and ended_at is null', [agentId]))[0];
  }

  /** False when this agent has one open already. */
  async begin(tx: Tx, { callId, begunAt }: Inward, agentId: string): Promise<boolean> {
    const made = await tx.query('insert into vault.inward (call_id, agent_id, begun_at) values ($1, $2, $3) on conflict (agent_id) where ended_at is null do nothing returning 1', [callId, agentId, begunAt]);
    return made.length > 0;
  }

  /** False when it is not this agent's, or was put away already. */
  async end(tx: Tx, callId: string, agentId: string, now: Date): Promise<boolean> {
    return (await tx.query('update vault.inward set ended_at = $3 where call_id = $1 and agent_id = $2 and ended_at is null returning 1', [callId, agentId, now])).length > 0;
  }

  async isWith(source: Pick<Tx, 'query'>, callId: string, agentId: string, now: Date): Promise<boolean> {
    const since = new Date(now.getTime() - WRITING_MINUTES * 60_000);
    return (await source.query('select 1 from vault.inward where call_id = $1 and agent_id = $2 and (ended_at is null or ended_at > $3)', [callId, agentId, since])).length > 0;
  }

  /** Whether a draft became a ticket; drafts of calls too. */
  async isRegistered(source: Pick<Tx, 'query'>, callId: string): Promise<boolean> {
    return (await source.query('select 1 from vault.draft where call_id = $1 and ticket_id is not null', [callId])).length > 0;
  }

  async isInward(source: Pick<Tx, 'query'>, callId: string): Promise<boolean> {
    return (await source.query('select 1 from vault.inward where call_id = $1', [callId])).length > 0;
  }
}
