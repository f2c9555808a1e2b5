import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
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
  readonly at: Date;
  readonly news?: News;
}

type Finding = 'nothing' | 'nobody-there';

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
  ) {}

  async execute(joined: CallerJoined): Promise<void> {
    const finding = await this.database.transaction((tx) => this.hear(tx, joined));
    if (finding === 'nobody-there') await this.bringCaller.execute(joined.callId, joined.at);
    else await this.secondParty.execute(joined.callId);
  }

  private async hear(tx: Tx, joined: CallerJoined): Promise<Finding> {
    const { callId, callSid, conferenceSid, at, news } = joined;
    const call = await lockCall(tx, callId);
    if ((news && !(await news.isNew(tx))) || call?.callSid !== callSid) return 'nothing';
    if (conferenceSid) await noteInConference(tx, { conferenceSid, callId, isCallerIn: true, at });
    const alone = call.endedAt || call.talkingAt ? [] : await this.talkUnheardOf(tx, joined);
    const { effects } = await this.settle.execute(tx, { callId, at });
    const changes = [...alone, ...effects];
    await news?.changed(tx, ...(changes.length > 0 ? changes : ['nothing: late']));
    if (call.endedAt || call.talkingAt || changes.length > 0) return 'nothing';
    // Conferences are told apart by their SID: the name is the call's, and one that ended may have begun again. An agent
    // whose join is still on its way to us is waited for.
    return (await this.claims.live(tx, callId))?.state === 'accepted' ? 'nothing' : 'nobody-there';
  }

  /** The agent is in, as we found by asking: no news told which conference that is. */
  private async talkUnheardOf(tx: Tx, { callId, conferenceSid, at }: CallerJoined): Promise<string[]> {
    const claim = await this.claims.live(tx, callId);
    if (claim?.state !== 'joined') return [];
    if (conferenceSid && (await isConferenceKnown(tx, callId, claim.claimId))) return [];
    return this.talk.execute(tx, { callId, claimId: claim.claimId, since: at });
  }
}
