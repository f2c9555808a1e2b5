import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { lockCall, noteEvent, raiseRank } from '../persistence/call-rows.js';
import { isFirstSight } from '../persistence/webhook-seen.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { BringCaller } from './bring-caller.use-case.js';

/** A caller's line is in their call's conference. */
export interface CallerJoined {
  readonly callId: string;
  readonly callSid: string;
  readonly conferenceSid: string | null;
  readonly at: Date;
  readonly key?: string;
}

/** They talk: the caller waits no more. A caller who came into an empty conference, because the agent dropped out, is taken back to the queue. */
@Injectable()
export class HearCallerJoined {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly line: WaitingLinePort,
    private readonly bringCaller: BringCaller,
  ) {}

  async execute(joined: CallerJoined): Promise<void> {
    const finding = await this.database.transaction((tx) => this.find(tx, joined));
    if (finding === 'nobody-there') await this.bringCaller.execute(joined.callId, joined.at);
  }

  private async find(tx: Tx, { callId, callSid, conferenceSid, at, key }: CallerJoined): Promise<'talking' | 'nobody-there' | 'nothing'> {
    const call = await lockCall(tx, callId);
    if (!(await isFirstSight(tx, key, at)) || !call || call.endedAt || call.talkingAt || call.callSid !== callSid) return 'nothing';
    const claim = await this.claims.live(tx, callId);
    // Conferences are told apart by their SID: the name is the call's, and one that ended may have begun again.
    const isTheirs = !call.conferenceSid || !conferenceSid || call.conferenceSid === conferenceSid;
    if (claim?.state !== 'joined' || !isTheirs) return 'nobody-there';
    await raiseRank(tx, callId, 'talking');
    await tx.query('update calls.call set talking_at = $2 where id = $1', [callId, at]);
    await this.line.leave(tx, { callId, as: 'talking', at });
    await noteEvent(tx, callId, at, 'talking', { claimId: claim.claimId, agentId: claim.agentId });
    return 'talking';
  }
}
