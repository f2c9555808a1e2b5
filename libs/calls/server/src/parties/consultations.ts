import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import type { AcceptedClaim } from '../use-cases/connect-agent.use-case.js';
import { ConnectColleague } from './connect-colleague.use-case.js';
import { EndGuest } from './end-guest.js';
import { HearParty } from './hear-party.use-case.js';

/** The telephone side of a consultation's claim, as distribution asks for that of any. */
@Injectable()
export class Consultations {
  constructor(
    private readonly connectColleague: ConnectColleague,
    private readonly heard: HearParty,
    private readonly guests: EndGuest,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  isConsult(claimId: string): Promise<boolean> {
    return this.connectColleague.isConsult(claimId);
  }

  connect(claim: AcceptedClaim): Promise<void> {
    return this.connectColleague.execute(claim);
  }

  /** The line is in, and we were not told. */
  isIn({ callId, claimId: partyId, legSid }: AcceptedClaim & { readonly legSid: string }): Promise<void> {
    return this.heard.joined({ callId, partyId, legSid, conferenceSid: null, at: this.clock.now() });
  }

  /** The claim is released: who asked goes back to their caller. Any other claim is left alone. */
  async end({ callId, claimId }: AcceptedClaim): Promise<void> {
    if (await this.isConsult(claimId)) await this.guests.execute(callId, claimId, 'not-reached');
  }
}
