import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { openLegs } from '../persistence/leg-rows.js';
import { readCall } from '../persistence/call-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { HearAgentLeft } from '../use-cases/hear-agent-left.use-case.js';
import { EndGuest } from './end-guest.js';

/** Whose line it is: the call's own id is its caller's, a claim's its agent's, any other a party's. */
type Whose = { readonly kind: 'caller'; readonly sid: string | null } | { readonly kind: 'agent'; readonly claimId: string; readonly sids: readonly string[] } | { readonly kind: 'party' };

/** A supervisor ends a line that is stuck, whosever it is. One that the carrier does not know any more is over here too. */
@Injectable()
export class EndLeg {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly telephony: Telephony,
    private readonly guests: EndGuest,
    private readonly endCall: EndCall,
    private readonly agentLeft: HearAgentLeft,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ callId, partyId, supervisorId }: { readonly callId: string; readonly partyId: string; readonly supervisorId: string }): Promise<Result<null, 'gone' | 'carrier-unreachable'>> {
    const whose = await this.database.transaction(async (tx) => {
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: supervisorId, action: 'calls.end-leg', subjectKind: 'call', subjectId: callId, detail: { partyId } });
      return this.whose(tx, callId, partyId);
    });
    if (whose.kind === 'party') return (await this.guests.execute(callId, partyId, 'ended-by-supervisor')) ? ok(null) : err('gone');
    const at = this.clock.now();
    if (whose.kind === 'caller') {
      if (whose.sid && !(await this.end(whose.sid))) return err('carrier-unreachable');
      await this.endCall.execute({ callId, callSid: whose.sid, at, startedAt: at });
      return ok(null);
    }
    for (const sid of whose.sids) if (!(await this.end(sid))) return err('carrier-unreachable');
    await this.agentLeft.execute({ callId, claimId: whose.claimId, at });
    return ok(null);
  }

  private async whose(tx: Tx, callId: string, partyId: string): Promise<Whose> {
    if (partyId === callId) return { kind: 'caller', sid: (await readCall(tx, callId))?.callSid ?? null };
    const claim = await this.claims.live(tx, callId);
    return claim?.claimId === partyId ? { kind: 'agent', claimId: partyId, sids: await openLegs(tx, callId, partyId) } : { kind: 'party' };
  }

  private async end(sid: string): Promise<boolean> {
    try {
      await this.telephony.end(sid);
      return true;
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      return error.callIsOver;
    }
  }
}
