import { actsOf, talkState, type PartyAct, type TalkFacts, type TalkState } from '@pukar/calls-core/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { lockCall, readCall, type CallRow } from '../persistence/call-rows.js';
import { guestOf, type PartyRow } from '../persistence/party-rows.js';
import { ClaimsPort, type Claim } from '../ports/claims.port.js';

/** A conversation as it stands now. */
export interface Talk {
  readonly call: CallRow;
  /** The agent's hold on it; undefined where none is live. */
  readonly claim: Claim | undefined;
  readonly guest: PartyRow | undefined;
  readonly facts: TalkFacts;
  readonly state: TalkState;
  readonly acts: readonly PartyAct[];
}

/** Reads how a conversation stands. A bridge has rules of its own, and an officer whom we rang is nobody's to give away: in both nobody is brought in. */
@Injectable()
export class ReadTalk {
  constructor(private readonly claims: ClaimsPort) {}

  read(where: Pick<Tx, 'query'>, callId: string): Promise<Talk | undefined> {
    return this.of(where, readCall(where, callId));
  }

  /** And holds the call's row. */
  lock(tx: Tx, callId: string): Promise<Talk | undefined> {
    return this.of(tx, lockCall(tx, callId));
  }

  /** The agent's own, where it accepts the act now. */
  async mine(tx: Tx, callId: string, agentId: string, act: PartyAct): Promise<Talk & { readonly claim: Claim } | 'not-your-call' | 'not-now'> {
    const talk = await this.lock(tx, callId);
    if (talk?.claim?.agentId !== agentId || talk.claim.state === 'offered') return 'not-your-call';
    return talk.acts.includes(act) ? { ...talk, claim: talk.claim } : 'not-now';
  }

  private async of(where: Pick<Tx, 'query'>, reading: Promise<CallRow | undefined>): Promise<Talk | undefined> {
    const call = await reading;
    if (!call) return undefined;
    const [claim, guest] = [await this.claims.live(where, call.callId), await guestOf(where, call.callId)];
    const isTalking = claim?.state === 'joined' && call.talkingAt !== null && call.endedAt === null && call.putOutAt === null && call.purpose !== 'officer' && call.purpose !== 'bridge';
    const facts: TalkFacts = {
      isTalking, isHandingOver: isTalking && call.handingOverSince !== null,
      guest: guest ? { role: guest.role === 'third' ? 'third' : 'consulted', isIn: guest.joinedAt !== null, hasJoinedCaller: guest.withCallerAt !== null, isColleague: guest.personId !== null } : null,
    };
    return { call, claim, guest, facts, state: talkState(facts), acts: actsOf(facts) };
  }
}
