import { Injectable } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import { FIRST_LANGUAGE } from '../first-language.js';
import { noteEvent } from '../persistence/call-rows.js';
import { type CallerToRingBack, KeepPlacePort, type KeptPlace } from '../ports/keep-place.port.js';

/** A caller who would rather be rung back. */
export interface CallBackWish {
  readonly callId: string;
  readonly from: string;
  readonly language: string | null;
  readonly at: Date;
  /** They were told that it comes in the morning. */
  readonly isForMorning?: boolean;
  readonly chosen?: CallerToRingBack['chosen'];
}

/** Keeps a call-back, and that the call left for it, in the transaction in which it was chosen. */
@Injectable()
export class KeepCallBack {
  constructor(private readonly places: KeepPlacePort) {}

  async execute(tx: Tx, { callId, from, language, at, isForMorning = false, chosen }: CallBackWish): Promise<KeptPlace> {
    if (isNumberHidden(from)) return 'no-number';
    const kept = await this.places.keep(tx, { callId, from, language: language ?? FIRST_LANGUAGE, at, isForMorning, chosen });
    if (kept === 'no-number') return kept;
    await tx.query('update calls.call set kept_at = coalesce(kept_at, $2) where id = $1', [callId, at]);
    noteEvent(tx, callId, at, 'call-back-kept', { already: kept === 'already-kept' });
    return kept;
  }
}
