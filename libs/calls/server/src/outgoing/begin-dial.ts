import { Inject, Injectable } from '@nestjs/common';
import type { CallPurpose } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { lockCall, noteEvent, raiseRank } from '../persistence/call-rows.js';
import { NumberToRingPort } from '../ports/number-to-ring.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { DialBounds } from './dial-bounds.js';
import { OutgoingChanges } from './outgoing-changes.js';

/** Whether a call is dialled now: it is ours to do, must not be done, or was begun before (with a line, or with none yet). */
export type Beginning =
  | { readonly go: true; readonly number: string; readonly purpose: CallPurpose }
  | { readonly go: false; readonly because: 'refused' | 'ringing' | 'uncertain' };

/** Commits that a call is dialled, before the carrier is asked: whoever comes second, or after a crash, sees it and does not ask again. */
@Injectable()
export class BeginDial {
  constructor(
    private readonly database: Database,
    private readonly numbers: NumberToRingPort,
    private readonly bounds: DialBounds,
    private readonly line: WaitingLinePort,
    private readonly changes: OutgoingChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(callId: string): Promise<Beginning> {
    return this.database.transaction((tx) => this.begin(tx, callId));
  }

  private async begin(tx: Tx, callId: string): Promise<Beginning> {
    const call = await lockCall(tx, callId);
    if (!call?.isOurs || !call.purpose || !call.about || call.endedAt) return { go: false, because: 'refused' };
    if (call.dialBeganAt) return { go: false, because: call.callSid ? 'ringing' : 'uncertain' };
    const at = this.clock.now();
    const mayRing = await this.numbers.mayRing(call.purpose, call.about, tx);
    const number = mayRing ? await this.numbers.numberOf(call.purpose, call.about, tx) : undefined;
    // Whom an agent rings about a ticket they chose themselves; a call-back came to them by the line.
    const agentId = call.purpose === 'call-back' ? null : call.agentId;
    const may = number ? await this.bounds.take(tx, callId, 'first', { number, agentId, at }) : undefined;
    if (!number || !may?.ok) {
      await tx.query('update calls.call set dial_refusal = $2 where id = $1', [callId, may && !may.ok ? may.refusal : mayRing ? 'no-number' : 'not-now']);
      return { go: false, because: 'refused' };
    }
    await tx.query('update calls.call set dial_began_at = $2 where id = $1', [callId, at]);
    raiseRank(tx, callId, 'connecting');
    // An agent has it: it is offered to nobody else, whatever comes of it.
    await this.line.leave(tx, { callId, as: 'abandoned', at });
    noteEvent(tx, callId, at, 'dialling');
    await this.changes.changed(tx, callId);
    return { go: true, number, purpose: call.purpose };
  }
}
