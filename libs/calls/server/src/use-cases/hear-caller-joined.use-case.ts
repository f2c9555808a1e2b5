import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { CarrierError } from '@pukar/platform/telephony';
import { AskWhoIsIn } from '../lines/ask-who-is-in.js';
import { lockCall } from '../persistence/call-rows.js';
import { isConferenceKnown, noteInConference } from '../persistence/conference-rows.js';
import { DialSecondParty } from '../outgoing/bridge/dial-second-party.use-case.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { BringCaller } from './bring-caller.use-case.js';
import { NoteTalk } from './note-talk.use-case.js';
import { SettleCall } from './settle-call.use-case.js';

/** A caller's line is in their call's conference. */
export interface CallerJoined {
  readonly callId: string;
  readonly callSid: string;
  /** Unknown when we asked who is in. */
  readonly conferenceSid: string | null;
  /** By asking: the claim whose line is in with theirs. */
  readonly claimId?: string;
  readonly at: Date;
  readonly news?: News;
}

/** `toBeAsked`: a claim whose agent was found in by asking; in which conference, no news has told. */
type Finding = 'nothing' | 'nobody-there' | 'bridge' | { readonly toBeAsked: string };

/** They talk: the caller waits no more. A caller who came into an empty conference, because the agent dropped out, is taken back to the queue. */
@Injectable()
export class HearCallerJoined {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly talk: NoteTalk,
    private readonly settle: SettleCall,
    private readonly bringCaller: BringCaller,
    private readonly secondParty: DialSecondParty,
    private readonly whoIs: AskWhoIsIn,
  ) {}

  async execute(joined: CallerJoined): Promise<void> {
    const found = await this.database.inTurn(joined.callId, (tx) => this.hear(tx, joined), { isPatient: joined.news !== undefined });
    if (typeof found === 'object') return this.ask(joined, found.toBeAsked);
    if (found === 'nobody-there') await this.bringCaller.execute(joined.callId, joined.at);
    if (found === 'bridge') await this.secondParty.execute(joined.callId);
  }

  private async hear(tx: Tx, joined: CallerJoined): Promise<Finding> {
    const { callId, callSid, conferenceSid, claimId, at, news } = joined;
    const call = await lockCall(tx, callId);
    const otherwise = call?.purpose === 'bridge' ? 'bridge' : 'nothing';
    if ((news && !(await news.isNew(tx))) || call?.callSid !== callSid) return otherwise;
    if (conferenceSid) await noteInConference(tx, { conferenceSid, callId, isCallerIn: true, at });
    const claim = call.endedAt || call.talkingAt ? undefined : await this.claims.live(tx, callId);
    const asked = claim?.state === 'joined' && claim.claimId === claimId ? await this.talk.execute(tx, { callId, claimId, since: at }) : [];
    const { effects } = await this.settle.execute(tx, { callId, at });
    const changes = [...asked, ...effects];
    await news?.changed(tx, ...(changes.length > 0 ? changes : ['nothing: late']));
    if (call.endedAt || call.talkingAt || changes.length > 0) return otherwise;
    if (claim?.state === 'joined' && !(await isConferenceKnown(tx, callId, claim.claimId))) return { toBeAsked: claim.claimId };
    // Conferences are told apart by their SID: the name is the call's, and one that ended may have begun again. An agent
    // whose join is still on its way to us is waited for.
    return claim?.state === 'accepted' ? otherwise : 'nobody-there';
  }

  /** Their agent may have hung up in that moment, and they be alone. Where the carrier does not answer, mending asks again. */
  private async ask({ callId, callSid, at }: CallerJoined, claimId: string): Promise<void> {
    const how = await this.whoIs.areTogether({ callId, claimId }, callSid).catch((error: unknown) => {
      if (error instanceof CarrierError) return 'not-yet';
      throw error;
    });
    if (how === 'agent-gone') await this.bringCaller.execute(callId, at);
    if (how === 'together') await this.execute({ callId, callSid, conferenceSid: null, claimId, at });
  }
}
