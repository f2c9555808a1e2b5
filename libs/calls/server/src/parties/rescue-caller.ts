import { isLeftAlone, isOver } from '@pukar/calls-core/domain';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { FIRST_LANGUAGE } from '../first-language.js';
import { noteEvent } from '../persistence/call-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { CloseParties } from './close-parties.js';
import { ReadTalk, type Talk } from './read-talk.js';

/** A caller who goes back into the line, and why. */
export interface GoingBack {
  readonly at: Date;
  readonly because: 'transfer' | 'agent-lost';
  readonly queue?: string | undefined;
  /** For whom the call is meant. */
  readonly agentId?: string | undefined;
  readonly note?: string | null;
}

/** Puts callers back into the line whose conversation ends for their agent, but not for them. */
@Injectable()
export class RescueCaller {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly claims: ClaimsPort,
    private readonly talks: ReadTalk,
    private readonly close: CloseParties,
  ) {}

  /** Whether the agent's leaving leaves the caller alone: they wait on hold, and their line is up. It is not when it was they who hung up, which ends the conference for all. */
  async isCallerAlone(callId: string): Promise<boolean> {
    // Nearly every conversation ends between two: one question says so.
    if (!(await hasThird(this.database, callId))) return false;
    const talk = await this.talks.read(this.database, callId);
    if (!talk?.call.callSid || !isLeftAlone(talk.facts)) return false;
    try {
      return !isOver((await this.telephony.fetchCall(talk.call.callSid)).status);
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      return !error.callIsOver;
    }
  }

  /**
   * The agent's line is lost: a caller who was on hold meanwhile, or was just being handed over, is not left alone. They go back to the
   * line, meant for the colleague who knows of the matter. Gives the lines to end; undefined where nobody is left alone.
   */
  async rescue(tx: Tx, callId: string, at: Date): Promise<string[] | undefined> {
    const talk = await this.talks.lock(tx, callId);
    if (!talk || !isLeftAlone(talk.facts)) return undefined;
    const knows = talk.state === 'handing-over' ? talk.claim?.agentId : talk.state === 'consulting' ? (talk.guest?.personId ?? undefined) : undefined;
    return this.giveBack(tx, talk, { at, because: 'agent-lost', agentId: knows });
  }

  /** Gives the lines to end besides the agent's and the caller's, which the end of the conference ends and takes out. */
  async giveBack(tx: Tx, { call, claim }: Talk, { at, because, queue, agentId, note }: GoingBack): Promise<string[]> {
    const { callId } = call;
    const lines = await this.close.all(tx, callId, { at, as: because, withContacts: true });
    if (!claim) return lines;
    await this.claims.giveBack(tx, { callId, claimId: claim.claimId, because, queue, agentId, language: call.language ?? FIRST_LANGUAGE });
    await tx.query('update calls.call set waiting_again_since = $2, waiting_again_because = $3, transfer_note = coalesce($4, transfer_note), claim_id = null, agent_id = null, handing_over_since = null where id = $1', [callId, at, because, note ?? null]);
    await tx.query('update calls.conference set is_past = true where call_id = $1', [callId]);
    await noteEvent(tx, callId, at, 'given-back', { because, queue: queue ?? null, agentId: agentId ?? null, claimId: claim.claimId });
    return lines;
  }
}

/** Whether somebody else was brought into a conversation that goes on, or it is just being handed over. */
async function hasThird(where: Pick<Tx, 'query'>, callId: string): Promise<boolean> {
  const found = await where.query(
    `select 1 from calls.call c where c.id = $1 and c.ended_at is null and (c.handing_over_since is not null or exists (select 1 from calls.party p where p.call_id = c.id and p.ended_at is null and p.role in ('consulted', 'third')))`, [callId],
  );
  return found.length > 0;
}
