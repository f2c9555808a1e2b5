import { Injectable } from '@nestjs/common';
import { whereCallBelongs, type CallOutcome, type WhereCallBelongs } from '@pukar/calls-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { callIdOf, lockCall, makeCallKnown, noteEvent, raiseRank, wantedPerson, type CallRow } from '../persistence/call-rows.js';
import { ClaimsPort, type Claim } from '../ports/claims.port.js';
import { OwedCallsPort } from '../ports/owed-calls.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { SettleCall } from './settle-call.use-case.js';

/** Why a caller's line came out of the carrier's queue without being taken out by us. */
export type LeavingBecause = 'sent-away' | 'failed';

/** A caller's line that came out so. */
export interface LeavingLine {
  /** Where we rang the line; otherwise its SID says which call it is. */
  readonly callId?: string | undefined;
  readonly callSid: string;
  /** The caller's number as the carrier says it. */
  readonly from: string;
  readonly because: LeavingBecause;
  readonly at: Date;
  readonly news?: News;
}

const MISSED_AS = { 'sent-away': 'sent-away-from-queue', failed: 'failed' } as const satisfies Record<LeavingBecause, CallOutcome>;

/**
 * Sends a caller away who waited too long, or whose queue broke: that we owe them a call is saved before they are told.
 * Unless an agent has just taken them: then they go on waiting for that agent. A second time changes nothing.
 */
@Injectable()
export class LeaveQueue {
  constructor(
    private readonly database: Database,
    private readonly line: WaitingLinePort,
    private readonly claims: ClaimsPort,
    private readonly owed: OwedCallsPort,
    private readonly settle: SettleCall,
  ) {}

  async execute(leaving: LeavingLine): Promise<WhereCallBelongs> {
    const { callSid, at, news, callId = callIdOf(callSid) } = leaving;
    return this.database.inTurn(callId, async (tx) => {
      await makeCallKnown(tx, { callId, callSid, startedAt: at, rank: 'queued' });
      const call = await lockCall(tx, callId);
      const claim = await this.claims.live(tx, callId);
      const isNew = !news || (await news.isNew(tx));
      if (call && !isNew) return answerAgain(call, claim);
      raiseRank(tx, callId, 'queued');
      return this.leave(tx, leaving, call, claim);
    });
  }

  private async leave(tx: Tx, leaving: LeavingLine, call: CallRow | undefined, claim: Claim | undefined): Promise<WhereCallBelongs> {
    const { callSid, because, at, from, news, callId = callIdOf(callSid) } = leaving;
    if (call?.talkingAt || (call?.endedAt && call.claimId)) {
      await news?.changed(tx, 'nothing: late');
      return 'goodbye';
    }
    if (claim && claim.state !== 'offered') {
      await news?.changed(tx, 'nothing: an agent has taken them');
      return whereCallBelongs({ agentIsIn: claim.state === 'joined', isWaiting: true, wasSentAway: false, wantsMessage: false });
    }
    if (call && hasChosen(call)) {
      await news?.changed(tx, 'nothing: left as they chose');
      return call.endedAt ? 'goodbye' : afterChoice(call);
    }
    const wasWaiting = await this.line.leave(tx, { callId, as: because, at });
    await this.sendAway(tx, callId, leaving, call);
    if (wasWaiting) noteEvent(tx, callId, at, because);
    const { effects } = await this.settle.execute(tx, { callId, at, from });
    await news?.changed(tx, `caller-${because}`, ...effects);
    return call?.endedAt ? 'goodbye' : 'apology';
  }

  /** Whether or not they stood in our line: they are told that we ring back. */
  private async sendAway(tx: Tx, callId: string, { from, because, at }: LeavingLine, call: CallRow | undefined): Promise<void> {
    // An offer made in this moment is found now, after the line was left.
    const offered = await this.claims.live(tx, callId);
    if (offered) await this.claims.release(tx, offered.claimId, 'caller-gone');
    await tx.query('update calls.call set sent_away_at = coalesce(sent_away_at, $2), had_fault = had_fault or $3 where id = $1', [callId, because === 'sent-away' ? at : null, because === 'failed']);
    // Whom we ring back is owed that call already; whom an announcement rang is owed nothing yet, and the number that rang is ours.
    if (!call?.isOurs || wantedPerson(call)) await this.owed.owe(tx, { callId, from: call?.isOurs ? undefined : from, reason: MISSED_AS[because], at });
  }
}

/** What the first delivery was answered, read from what it left. */
function answerAgain(call: CallRow, claim: Claim | undefined): WhereCallBelongs {
  if (call.endedAt || call.talkingAt) return 'goodbye';
  if (hasChosen(call)) return afterChoice(call);
  if (call.sentAwayAt || call.hadFault) return 'apology';
  return whereCallBelongs({ agentIsIn: claim?.state === 'joined', isWaiting: true, wasSentAway: false, wantsMessage: false });
}

/** They left for a call-back or a message: nobody sends them away. */
const hasChosen = (call: CallRow): boolean => call.keptAt !== null || call.messageWishedAt !== null;

const afterChoice = (call: CallRow): WhereCallBelongs => (call.keptAt || call.voicemailAt ? 'goodbye' : 'message');
