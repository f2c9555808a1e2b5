import { Inject, Injectable } from '@nestjs/common';
import { expiresAt, isStaffed, liveAttempt, mayRing } from '@pukar/callbacks-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallbacksSettings } from '../callbacks-settings.js';
import { lockById } from '../persistence/callback-rows.js';
import { OutgoingCallsPort } from '../ports/outgoing-calls.port.js';
import { ChangeCallback } from './change-callback.js';
import { eachAlone } from './each-alone.js';

const MINUTE_MS = 60_000;
const MOST = 500;

/** What time does to call-backs besides making them due. Safe to repeat, in several workers at once. */
@Injectable()
export class TidyCallbacks {
  constructor(
    private readonly database: Database,
    private readonly outgoing: OutgoingCallsPort,
    private readonly change: ChangeCallback,
    private readonly settings: CallbacksSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    await eachAlone([() => this.leaveLine(), () => this.bringForward(), () => this.dialWhatWasLeft(), () => this.giveUpOld()], (step) => step());
  }

  /** A call that waits for its agent when the quiet hours begin, or the desks close, leaves the line; one that rings is not cut. */
  private async leaveLine(): Promise<void> {
    const now = this.clock.now();
    const { policy } = this.settings;
    if (mayRing(null, now, policy)) return;
    const inLine = await this.idsWhere(`c.state in ('in-line', 'ringing')`);
    await eachAlone(inLine, (id) => this.database.transaction(async (tx) => {
      const saved = await lockById(tx, id);
      if (saved && !mayRing(saved.callback.askedAt, now, policy)) await this.change.takeBack(tx, saved, now);
    }));
  }

  /** The desks opened sooner than was foreseen: a closing was undone, or other hours were saved. */
  private async bringForward(): Promise<void> {
    const now = this.clock.now();
    if (!isStaffed(now, this.settings.policy)) return;
    const putOff = await this.idsWhere(`c.state = 'waiting' and c.wanted_at <= $2 and c.due_at > $2`, now);
    await eachAlone(putOff, (id) => this.database.transaction(async (tx) => {
      const saved = await lockById(tx, id);
      if (saved) await this.change.apply(tx, saved, { type: 'desksOpened' }, now);
    }));
  }

  /** The worker that was to ring the citizen died, or the carrier was away. Who is rung already is not rung again. */
  private async dialWhatWasLeft(): Promise<void> {
    const left = await this.database.query<{ callId: string }>(
      `select a.call_id as "callId" from callbacks.callback c join callbacks.attempt a on a.callback_id = c.id and a.result is null where c.state = 'ringing' order by a.began_at limit $1`, [MOST],
    );
    await eachAlone(left, ({ callId }) => this.outgoing.dial(callId));
  }

  private async giveUpOld(): Promise<void> {
    const now = this.clock.now();
    const old = await this.idsWhere(`c.state <> 'done' and c.opened_at <= $2 and coalesce(c.limited_until, c.opened_at) <= $2 and coalesce(c.counted_from, c.opened_at) <= $2`, new Date(now.getTime() - this.settings.policy.expiresAfterHours * 60 * MINUTE_MS));
    await eachAlone(old, (id) => this.database.transaction((tx) => this.giveUp(tx, id, now)));
  }

  private async giveUp(tx: Tx, id: string, now: Date): Promise<void> {
    const saved = await lockById(tx, id);
    if (!saved || now < expiresAt(saved.callback, this.settings.policy)) return;
    const free = await this.change.takeBack(tx, saved, now);
    if (!liveAttempt(free.callback)) await this.change.apply(tx, free, { type: 'expire' }, now);
  }

  private async idsWhere(condition: string, ...params: readonly unknown[]): Promise<string[]> {
    return (await this.database.query<{ id: string }>(`select c.id from callbacks.callback c where ${condition} order by c.opened_at limit $1`, [MOST, ...params])).map((row) => row.id);
  }
}
