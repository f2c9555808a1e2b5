import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { lockCall, noteEvent } from '../persistence/call-rows.js';
import { ClaimsPort, type Claim } from '../ports/claims.port.js';
import { ConductMarksPort, type AbusiveCall } from '../ports/conduct-marks.port.js';
import { EndPutOutLines } from './end-put-out-lines.use-case.js';

type Refusal = 'not-your-call' | 'caller-not-in';

/**
 * The agent's way out of an abusive call: that it is over, and the mark that is proposed, are saved before any line is
 * touched; then the agent's line ends at once, and the caller hears why. Whatever dies between the two, the worker ends the
 * rest. A second time, or after the caller hung up, only the mark is left to propose, once.
 */
@Injectable()
export class PutCallerOut {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly marks: ConductMarksPort,
    private readonly lines: EndPutOutLines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(abusive: Omit<AbusiveCall, 'at'>): Promise<Result<null, Refusal>> {
    const decided = await this.database.transaction((tx) => this.decide(tx, { ...abusive, at: this.clock.now() }));
    if (decided.ok && decided.value === 'lines-up') await this.lines.execute(abusive.callId);
    return decided.ok ? ok(null) : decided;
  }

  private async decide(tx: Tx, abusive: AbusiveCall): Promise<Result<'lines-up' | 'over', Refusal>> {
    const { callId, agentId, at } = abusive;
    const call = await lockCall(tx, callId);
    const claim = await this.claims.live(tx, callId);
    const isTheirs = isHeldBy(claim, agentId);
    if (isTheirs && !call?.talkingAt) return err('caller-not-in');
    const mark = await this.marks.propose(tx, abusive);
    // An officer who was rung is no citizen: the agent's way out is the same, and a mark is nobody's.
    if (mark !== 'proposed' && !(isTheirs && mark === 'nobody-to-mark')) return err('not-your-call');
    if (!isTheirs || !call || call.endedAt) return ok('over');
    const [first] = await tx.query('update calls.call set put_out_at = $2 where id = $1 and put_out_at is null returning 1', [callId, at]);
    if (first) noteEvent(tx, callId, at, 'put-out', { agentId });
    return ok('lines-up');
  }
}

const isHeldBy = (claim: Claim | undefined, agentId: string): boolean => claim?.agentId === agentId && claim.state !== 'offered';
