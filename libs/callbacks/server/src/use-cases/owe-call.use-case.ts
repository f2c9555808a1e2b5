import { Inject, Injectable } from '@nestjs/common';
import type { Callback, OwedReason } from '@pukar/callbacks-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { lockById, lockOfOwed, lockOpen, readCallbacks, spokenTo, type SavedCallback } from '../persistence/callback-rows.js';
import { CitizensPort, type OwedCitizen } from '../ports/citizens.port.js';
import { OutgoingCallsPort } from '../ports/outgoing-calls.port.js';
import { ChangeCallback } from './change-callback.js';

/** Somebody owes a caller a call. */
export interface CallToOwe {
  readonly callId: string;
  readonly reason: OwedReason;
  /** Since when: the end of what we did not serve. */
  readonly at: Date;
  /** The call is over, and this is what it came to: it is the reason that stands. */
  readonly isOutcome?: boolean | undefined;
  /** Since when their place is kept; that moment where they had none. */
  readonly placeSince?: Date | undefined;
}

/**
 * Keeps that we owe a call, in the transaction that makes it so: with the citizen's open call-back, or a new one. Once per call.
 * A call-back that was rung stays done; what a talk since then has served is owed no more, whether or not anybody owed them a call
 * then; and who talks or waits at this moment is not rung meanwhile.
 */
@Injectable()
export class OweCall {
  constructor(
    private readonly citizens: CitizensPort,
    private readonly outgoing: OutgoingCallsPort,
    private readonly change: ChangeCallback,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, owed: CallToOwe): Promise<void> {
    // Who made a call that nobody can tell of stands for themselves: there is nobody to ring.
    const who = (await this.citizens.ofCall(tx, owed.callId)) ?? { citizenId: this.ids.uuid(), hasNumber: false, language: null };
    const known = await lockOfOwed(tx, owed.callId);
    if (known && known.callback.state !== 'done') return this.add(tx, spokenTo(known, who), owed);
    if (known && !isOpenAgain(known.callback, who)) return;
    await this.toOpenOne(tx, who, owed);
  }

  /** Later news says that nobody owes it: they talked, say. A call that was rung back stays done. */
  async withdraw(tx: Tx, callId: string): Promise<void> {
    const known = await lockOfOwed(tx, callId);
    if (!known || known.callback.state === 'done') return;
    const isLast = known.callback.owed.every((call) => call.callId === callId || call.withdrawnAt !== null);
    const now = this.clock.now();
    await this.change.apply(tx, isLast ? await this.change.takeBack(tx, known, now) : known, { type: 'withdraw', callId }, now);
  }

  private async toOpenOne(tx: Tx, who: OwedCitizen, owed: CallToOwe): Promise<void> {
    await this.citizens.hold(tx, who.citizenId);
    const open = await lockOpen(tx, who.citizenId);
    if (open) return this.add(tx, spokenTo(open, who), owed);
    if (await this.wasServedSince(tx, who, owed)) return;
    const { callId, reason, at, placeSince } = owed;
    const made = await this.change.open(tx, who, { owed: [{ callId, reason, owedAt: at, withdrawnAt: null }], placeSince: placeSince ?? at, hasNumber: who.hasNumber, askedAt: null }, this.clock.now());
    // Somebody made one in this moment, and has committed.
    if (!made) return this.toOpenOne(tx, who, owed);
    await this.meetTheirOtherCall(tx, made, owed);
  }

  /** It became known late: they have rung again since. */
  private async meetTheirOtherCall(tx: Tx, made: SavedCallback, { callId: but, at: since }: CallToOwe): Promise<void> {
    const others = (await this.citizens.latestCalls(tx, made.citizenId)).filter((callId) => callId !== but);
    const other = await this.outgoing.personSince(tx, others, since);
    if (!other) return;
    const { callId, endedAt } = other;
    await this.change.apply(tx, made, endedAt ? { type: 'talked', callId, at: endedAt } : { type: 'redial', callId }, this.clock.now());
  }

  private async add(tx: Tx, saved: SavedCallback, { callId, reason, at, isOutcome, placeSince }: CallToOwe): Promise<void> {
    await this.change.apply(tx, saved, { type: 'owe', callId, reason, owedAt: at, placeSince: placeSince ?? at, isOutcome: isOutcome ?? false }, this.clock.now());
  }

  /** We have talked with them since: it is kept with the call-back that came to that. */
  private async wasServedSince(tx: Tx, { citizenId }: OwedCitizen, { callId, reason, at }: CallToOwe): Promise<boolean> {
    const [served] = await readCallbacks(tx, `c.citizen_id = $1 and c.outcome in ('reached', 'redialed') and c.done_at >= date_trunc('second', $2::timestamptz) order by c.done_at desc limit 1`, [citizenId, at]);
    if (!served || !(await lockById(tx, served.callback.id))) return false;
    await tx.query('insert into callbacks.owed_call (call_id, callback_id, reason, owed_at) values ($1, $2, $3, $4) on conflict (call_id) do update set callback_id = excluded.callback_id', [callId, served.callback.id, reason, at]);
    return true;
  }
}

/** One that came to nothing for want of a debt, or of a number, may yet come to something. */
const isOpenAgain = ({ outcome }: Callback, { hasNumber }: OwedCitizen): boolean => outcome === 'not-owed' || (outcome === 'no-number' && hasNumber);
