import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { openLegs } from '../persistence/leg-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { EndGuest } from '../parties/end-guest.js';
import { ReadTalk } from '../parties/read-talk.js';
import { HearAgentLeft } from './hear-agent-left.use-case.js';

/** An agent ends their call: their line is ended, the conference with it, and the caller hears a goodbye. Refused `not-your-call`, and `somebody-asked` during a consultation. */
@Injectable()
export class HangUpCall {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly talks: ReadTalk,
    private readonly guests: EndGuest,
    private readonly telephony: Telephony,
    private readonly agentLeft: HearAgentLeft,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, agentId: string): Promise<Result<null, 'not-your-call' | 'somebody-asked' | 'carrier-unreachable'>> {
    const asked = await this.claims.consulted(this.database, callId);
    // Who was only asked leaves; the call goes on.
    if (asked?.agentId === agentId && asked.state !== 'offered') return (await this.guests.execute(callId, asked.claimId, 'left')) ? ok(null) : err('not-your-call');
    const claim = await this.claims.live(this.database, callId);
    if (claim?.agentId !== agentId || claim.state === 'offered') return err('not-your-call');
    // The caller would be left on hold, or the colleague with nobody.
    if ((await this.talks.read(this.database, callId))?.acts.includes('hang-up') === false) return err('somebody-asked');
    const legs = await openLegs(this.database, callId, claim.claimId);
    try {
      for (const legSid of legs) await this.telephony.end(legSid);
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      if (!error.callIsOver) return err('carrier-unreachable');
    }
    // The carrier says so too, a moment later; the agent need not wait for it.
    await this.agentLeft.execute({ callId, claimId: claim.claimId, isWished: true, at: this.clock.now() });
    return ok(null);
  }
}
