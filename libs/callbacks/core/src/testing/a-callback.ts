import type { DailyHours } from '@pukar/kernel';
import { CALLBACK_POLICY, openCallback, type Callback, type CallbackPolicy, type OwedReason } from '../domain/index.js';

/** Nine in the evening to nine in the morning. */
const QUIET: DailyHours = { from: 1_260, to: 540 };
export const POLICY: CallbackPolicy = { ...CALLBACK_POLICY, quietHours: QUIET };

/** A moment by Indian time: `indian('10:30')`, `indian('10:30', 1)` the day after. */
export const indian = (time: string, day = 0): Date => new Date(Date.parse(`2026-03-02T${time}:00+05:30`) + day * 86_400_000);

/** A call-back of somebody who hung up in the queue at ten, having waited for four minutes. */
export function aCallback(more: { readonly reason?: OwedReason; readonly at?: Date; readonly hasNumber?: boolean; readonly askedAt?: Date | null } = {}): Callback {
  const at = more.at ?? indian('10:00');
  const placeSince = new Date(at.getTime() - 240_000);
  return openCallback({
    id: 'a-call-back', owed: [{ callId: 'lost', reason: more.reason ?? 'abandoned-in-queue', owedAt: at, withdrawnAt: null }], placeSince, hasNumber: more.hasNumber ?? true, askedAt: more.askedAt ?? null,
  }, at, POLICY).callback;
}
