import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { lockCall, noteEvent } from '../../persistence/call-rows.js';
import { readSecondParty } from '../../persistence/second-party-rows.js';
import { NumberToRingPort } from '../../ports/number-to-ring.port.js';
import { DialBounds } from '../dial-bounds.js';
import { OutgoingChanges } from '../outgoing-changes.js';

/** Commits that the officer of a bridge is dialled, once the citizen is in the conversation; the same guards as for the first line. */
@Injectable()
export class BeginSecondDial {
  constructor(
    private readonly database: Database,
    private readonly numbers: NumberToRingPort,
    private readonly bounds: DialBounds,
    private readonly changes: OutgoingChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the number to ring; undefined when there is nothing to do (any more). */
  execute(callId: string): Promise<string | undefined> {
    return this.database.transaction((tx) => this.begin(tx, callId));
  }

  private async begin(tx: Tx, callId: string): Promise<string | undefined> {
    const call = await lockCall(tx, callId);
    if (call?.purpose !== 'bridge' || !call.about || !call.talkingAt || call.endedAt || (await readSecondParty(tx, callId))) return undefined;
    const at = this.clock.now();
    const number = await this.numbers.numberOf('officer', call.about, tx);
    const may = number ? await this.bounds.take(tx, callId, 'second', { number, agentId: call.agentId, at }) : undefined;
    const refusal = !number ? 'no-number' : may && !may.ok ? may.refusal : null;
    await tx.query('insert into calls.second_party (call_id, dial_began_at, ended_at, refusal) values ($1, $2, $3, $4)', [callId, refusal ? null : at, refusal ? at : null, refusal]);
    noteEvent(tx, callId, at, refusal ? 'second-refused' : 'second-dialling');
    await this.changes.changed(tx, callId);
    return refusal ? undefined : number;
  }
}
