import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { lockOpen, spokenTo } from '../persistence/callback-rows.js';
import { CitizensPort } from '../ports/citizens.port.js';
import { ChangeCallback } from './change-callback.js';

/** Whom we owe a call rings themselves and wants a person: nobody rings them meanwhile, and in time they have their old place. */
@Injectable()
export class GivePlaceBack {
  constructor(
    private readonly citizens: CitizensPort,
    private readonly change: ChangeCallback,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives since when they have waited; undefined where we owe nothing, or the time has passed. */
  async execute(tx: Tx, callId: string): Promise<Date | undefined> {
    const who = await this.citizens.ofCall(tx, callId);
    if (!who?.hasNumber) return undefined;
    const open = await lockOpen(tx, who.citizenId);
    if (!open) return undefined;
    const now = this.clock.now();
    const changed = await this.change.apply(tx, await this.change.takeBack(tx, spokenTo(open, who), now), { type: 'redial', callId }, now);
    return changed.ok ? changed.value.events.find((event) => event.type === 'place-given-back')?.since : undefined;
  }
}
