import { Injectable } from '@nestjs/common';
import { rankNumber } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import { OutgoingChanges } from '../outgoing/outgoing-changes.js';
import { noteEvent, raised, readCall } from '../persistence/call-rows.js';
import { talkOf } from '../persistence/conference-rows.js';
import { PartyChanges } from '../parties/party-changes.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { TalkRecorderPort } from '../ports/talk-recorder.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';

/** An agent and a caller were in one conference. */
export interface Talk {
  readonly callId: string;
  /** Whose line it was; null where that is not known: then it was the claim's that the call had last. */
  readonly claimId: string | null;
  readonly since: Date;
}

/** Keeps that they talk, or that they talked: the caller waits no more, and the claim is that of a conversation. A second time changes nothing. */
@Injectable()
export class NoteTalk {
  constructor(
    private readonly claims: ClaimsPort,
    private readonly line: WaitingLinePort,
    private readonly recorder: TalkRecorderPort,
    private readonly changes: OutgoingChanges,
    private readonly parties: PartyChanges,
  ) {}

  /** Looks whether the news of conferences proves a conversation. Gives the names of what that changed. */
  async ifKnown(tx: Tx, callId: string): Promise<string[]> {
    const talk = await talkOf(tx, callId);
    return talk ? this.execute(tx, { callId, ...talk }) : [];
  }

  async execute(tx: Tx, { callId, claimId, since }: Talk): Promise<string[]> {
    const call = await readCall(tx, callId);
    if (!call || (call.talkingAt && call.talkingAt <= since)) return [];
    const whose = claimId ?? call.claimId;
    tx.write(
      `update calls.call set ${raised('$4')}, talking_at = least(talking_at, $2), waiting_again_since = null, waiting_again_because = null, claim_id = coalesce($3, claim_id),
         agent_id = coalesce((select agent_id from calls.leg where claim_id = $3 limit 1), agent_id) where id = $1`,
      [callId, since, whose, rankNumber('talking')],
    );
    if (call.talkingAt) return [];
    await this.line.leave(tx, { callId, as: 'talking', at: since });
    if (whose) await this.keepClaim(tx, callId, whose, since);
    noteEvent(tx, callId, since, 'talking', { claimId: whose });
    if (call.isOurs) await this.changes.changed(tx, callId);
    this.parties.changed(tx, callId);
    if (!call.endedAt && call.callSid) await this.recorder.talkBegan(tx, { callId, callSid: call.callSid, at: since });
    return ['talk-began'];
  }

  private async keepClaim(tx: Tx, callId: string, claimId: string, since: Date): Promise<void> {
    const live = await this.claims.live(tx, callId);
    if (live?.claimId === claimId) await this.claims.confirmJoin(tx, claimId, since);
    else await this.claims.correct(tx, claimId, 'talked');
  }
}
