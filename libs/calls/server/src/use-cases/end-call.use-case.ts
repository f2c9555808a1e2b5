import { Injectable } from '@nestjs/common';
import { CallEnded } from '@pukar/calls-core/contracts';
import { decideOutcome, mustBeRungBack, rankNumber, type CallOutcome } from '@pukar/calls-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import { Outbox } from '@pukar/platform/outbox';
import { AgentLines } from '../lines/agent-lines.js';
import { callIdOf, lockCall, makeCallKnown, noteEvent, type CallRow } from '../persistence/call-rows.js';
import { openLegs } from '../persistence/leg-rows.js';
import { isFirstSight } from '../persistence/webhook-seen.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { NoteMissedCall } from './note-missed-call.use-case.js';

/** A caller's line is over, whoever says so. */
export interface EndedLine {
  readonly callSid: string;
  /** The caller's number as the carrier says it; absent where the carrier was not the one to tell us. */
  readonly from?: string | undefined;
  readonly at: Date;
  readonly startedAt: Date;
  /** The webhook's key, when a webhook says so. */
  readonly key?: string;
}

/**
 * Ends a call: its one outcome, its place in the line, its agent's hold and line, and the missed call where somebody must
 * be rung back. The webhook and the reconciler come through here; whichever is first does it.
 */
@Injectable()
export class EndCall {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly line: WaitingLinePort,
    private readonly claims: ClaimsPort,
    private readonly lines: AgentLines,
    private readonly missedCalls: NoteMissedCall,
  ) {}

  /** Gives the outcome, or undefined when the call had ended before. */
  async execute(ended: EndedLine): Promise<CallOutcome | undefined> {
    const { outcome, legs } = await this.database.transaction(async (tx) => {
      const callId = callIdOf(ended.callSid);
      await makeCallKnown(tx, { callSid: ended.callSid, startedAt: ended.startedAt, rank: 'ringing' });
      const call = await lockCall(tx, callId);
      if (!(await isFirstSight(tx, ended.key, ended.at)) || !call || call.endedAt) return { outcome: undefined, legs: [] };
      return { outcome: await this.end(tx, call, ended), legs: await openLegs(tx, callId) };
    });
    await Promise.all(legs.map((legSid) => this.lines.end(legSid)));
    return outcome;
  }

  private async end(tx: Tx, call: CallRow, { at, from }: EndedLine): Promise<CallOutcome> {
    const { callId } = call;
    await this.line.leave(tx, { callId, as: 'abandoned', at });
    const claim = await this.claims.live(tx, callId);
    const outcome = decideOutcome({
      reached: call.rank, wasSentAway: call.sentAwayAt !== null, wasServed: call.served, hadFault: call.hadFault,
      wasBeingConnected: claim !== undefined && claim.state !== 'offered',
    });
    await tx.query('update calls.call set rank = $2, ended_at = $3, outcome = $4 where id = $1', [callId, rankNumber('ended'), at, outcome]);
    if (claim && outcome === 'talked') await this.claims.endConversation(tx, claim.claimId);
    else if (claim) await this.claims.release(tx, claim.claimId, 'caller-gone');
    if (mustBeRungBack(outcome)) await this.missedCalls.execute(tx, { callId, from, reason: outcome, at });
    await noteEvent(tx, callId, at, 'ended', { outcome });
    await this.outbox.add(tx, { event: CallEnded, about: callId, payload: { callId, outcome } });
    return outcome;
  }
}
