import { Inject, Injectable } from '@nestjs/common';
import type { AttemptResult } from '@pukar/callbacks-core/domain';
import type { CallOutcome } from '@pukar/calls-core/contracts';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { lockOfAttempt, lockOfRedial, lockOpen, type SavedCallback } from '../persistence/callback-rows.js';
import { CitizensPort } from '../ports/citizens.port.js';
import { OutgoingCallsPort } from '../ports/outgoing-calls.port.js';
import { ChangeCallback } from './change-callback.js';

/** A call is over: an attempt of ours, a redial of theirs, or any talk with somebody whom we owe a call. Told twice it changes nothing. */
@Injectable()
export class HearCallEnded {
  constructor(
    private readonly citizens: CitizensPort,
    private readonly outgoing: OutgoingCallsPort,
    private readonly change: ChangeCallback,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { callId, outcome }: { readonly callId: string; readonly outcome: CallOutcome }): Promise<void> {
    const now = this.clock.now();
    const attempted = await lockOfAttempt(tx, callId);
    if (attempted) {
      const at = (await this.outgoing.endedAt(tx, callId)) ?? now;
      // That they talked after all may be heard when another attempt stands in the line.
      const found = outcome === 'talked' ? await this.change.takeBack(tx, attempted, now) : attempted;
      const saved = outcome === 'abandoned-in-queue' ? await this.owedAgain(tx, found, { callId, at, now }) : found;
      await this.change.apply(tx, saved, { type: 'attemptEnded', callId, result: resultOf(outcome), at }, now);
      return;
    }
    if (outcome === 'talked') return this.talked(tx, callId, now);
    const redialed = await lockOfRedial(tx, callId);
    if (redialed) await this.change.apply(tx, redialed, { type: 'redialLost', callId }, now);
  }

  /** They asked for a person when we rang, and none came: the words that sent them away promise a call, whichever attempt it was. */
  private async owedAgain(tx: Tx, saved: SavedCallback, { callId, at, now }: { readonly callId: string; readonly at: Date; readonly now: Date }): Promise<SavedCallback> {
    const owed = await this.change.apply(tx, saved, { type: 'owe', callId, reason: 'abandoned-in-queue', owedAt: at, placeSince: saved.callback.placeSince, isOutcome: true }, now);
    return owed.ok ? owed.value.saved : saved;
  }

  private async talked(tx: Tx, callId: string, now: Date): Promise<void> {
    const who = await this.citizens.ofCall(tx, callId);
    const open = who && (await lockOpen(tx, who.citizenId));
    if (!open) return;
    const at = (await this.outgoing.endedAt(tx, callId)) ?? now;
    await this.change.apply(tx, await this.change.takeBack(tx, open, now), { type: 'talked', callId, at }, now);
  }
}

const RESULTS: Partial<Record<CallOutcome, AttemptResult>> = { talked: 'talked', 'not-answered': 'not-answered', engaged: 'engaged', unreachable: 'unreachable', failed: 'failed', 'not-dialled': 'undialled' };

/** What an outgoing call's outcome is for its call-back; who answered and was not brought to anybody is lost, unless it was we who failed them. */
const resultOf = (outcome: CallOutcome): AttemptResult => RESULTS[outcome] ?? 'lost';
