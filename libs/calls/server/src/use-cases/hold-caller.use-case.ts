import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CarrierError } from '@pukar/platform/telephony';
import { CallerOnHold } from '../parties/caller-on-hold.js';
import { ReadTalk } from '../parties/read-talk.js';

type Refusal = 'not-your-call' | 'caller-not-in' | 'somebody-asked' | 'carrier-unreachable';

/** An agent puts the caller of their own conversation on hold, or takes them back. Doing it again changes nothing. While somebody is asked about the call, the consultation says who hears whom. */
@Injectable()
export class HoldCaller {
  constructor(
    private readonly database: Database,
    private readonly talks: ReadTalk,
    private readonly hold: CallerOnHold,
  ) {}

  async execute({ callId, agentId, on }: { readonly callId: string; readonly agentId: string; readonly on: boolean }): Promise<Result<null, Refusal>> {
    const talk = await this.talks.read(this.database, callId);
    if (talk?.claim?.agentId !== agentId || talk.claim.state === 'offered') return err('not-your-call');
    const { call, claim, facts } = talk;
    if (claim.state !== 'joined' || !call.talkingAt || call.endedAt || !call.callSid) return err('caller-not-in');
    if (facts.guest || facts.isHandingOver) return err('somebody-asked');
    try {
      await this.hold.set(callId, on);
      return ok(null);
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      return err(error.callIsOver ? 'caller-not-in' : 'carrier-unreachable');
    }
  }
}
