import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { noteEvent } from '../persistence/call-rows.js';
import { saveLeg } from '../persistence/leg-rows.js';
import { endParty } from '../persistence/party-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { HandOver } from './hand-over.js';
import { PartyChanges } from './party-changes.js';
import { ReadTalk } from './read-talk.js';

/** An agent leaves their caller with the colleague whom they asked: whose call it is changes in one transaction, and then the lines follow. */
@Injectable()
export class CompleteTransfer {
  constructor(
    private readonly database: Database,
    private readonly talks: ReadTalk,
    private readonly claims: ClaimsPort,
    private readonly handOver: HandOver,
    private readonly changes: PartyChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(callId: string, agentId: string): Promise<Result<null, 'not-your-call' | 'not-now'>> {
    const refusal = await this.database.transaction((tx) => this.swap(tx, callId, agentId));
    if (refusal) return err(refusal);
    await this.handOver.execute(callId);
    return ok(null);
  }

  private async swap(tx: Tx, callId: string, agentId: string): Promise<'not-your-call' | 'not-now' | undefined> {
    const talk = await this.talks.mine(tx, callId, agentId, 'complete');
    if (typeof talk === 'string') return talk;
    const { guest, claim } = talk;
    if (!guest?.callSid || !guest.personId || !(await this.claims.completeTransfer(tx, { fromClaim: claim.claimId, toClaim: guest.partyId }))) return 'not-now';
    const at = this.clock.now();
    // From now on their line is the agent's, and news of it is an agent's.
    await endParty(tx, guest.partyId, { at, as: 'took-over' });
    await saveLeg(tx, { legSid: guest.callSid, callId, claimId: guest.partyId, agentId: guest.personId }, guest.askedAt, guest.joinedAt ?? at);
    await tx.query('update calls.call set claim_id = $2, agent_id = $3, handing_over_since = $4, transfer_note = coalesce($5, transfer_note) where id = $1', [callId, guest.partyId, guest.personId, at, guest.note]);
    await noteEvent(tx, callId, at, 'transferred', { fromClaim: claim.claimId, claimId: guest.partyId });
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'calls.transfer', subjectKind: 'call', subjectId: callId, detail: { to: 'agent', whom: guest.personId } });
    await this.changes.changed(tx, callId);
    return undefined;
  }
}
