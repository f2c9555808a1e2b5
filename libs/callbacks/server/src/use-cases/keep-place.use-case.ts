import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { lockOpen, spokenTo } from '../persistence/callback-rows.js';
import { CitizensPort } from '../ports/citizens.port.js';
import { ChangeCallback } from './change-callback.js';

/** A caller who waits asks to be rung when their place comes up. */
export interface PlaceToKeep {
  readonly callId: string;
  /** Since when they have waited. */
  readonly placeSince: Date;
  /** They were told that it comes in the morning, and do not wait for it now. */
  readonly isForMorning?: boolean;
}

/** Keeps a caller's place for a call-back: one per number. It is saved before it is promised. */
@Injectable()
export class KeepPlace {
  constructor(
    private readonly citizens: CitizensPort,
    private readonly change: ChangeCallback,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { callId, placeSince, isForMorning = false }: PlaceToKeep): Promise<'kept' | 'already-kept' | 'no-number'> {
    const who = await this.citizens.ofCall(tx, callId);
    if (!who?.hasNumber) return 'no-number';
    const now = this.clock.now();
    const open = await lockOpen(tx, who.citizenId);
    if (open) {
      const kept = await this.change.apply(tx, await this.change.takeBack(tx, spokenTo(open, who), now), { type: 'keepPlace', callId, placeSince, isForMorning }, now);
      return kept.ok ? 'kept' : 'already-kept';
    }
    const owed = [{ callId, reason: 'call-back-kept', owedAt: now, withdrawnAt: null }] as const;
    const made = await this.change.open(tx, who, { owed, placeSince, hasNumber: true, askedAt: isForMorning ? null : now }, now);
    return made ? 'kept' : this.execute(tx, { callId, placeSince, isForMorning });
  }
}
