import { Inject, Injectable } from '@nestjs/common';
import { CallbackEnded } from '@pukar/callbacks-core/contracts';
import { attemptsMade, decideCallback, liveAttempt, openCallback, type CallbackCommand, type CallbackEvent, type CallbackRefusal, type NewCallback } from '@pukar/callbacks-core/domain';
import { err, ok, type IdSource, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { Outbox } from '@pukar/platform/outbox';
import { CallbacksSettings } from '../callbacks-settings.js';
import { insertCallback, saveCallback, type SavedCallback } from '../persistence/callback-rows.js';
import { type OldPlace, OutgoingCallsPort } from '../ports/outgoing-calls.port.js';

/** The helpline's first language, for who chose none. */
export const FIRST_LANGUAGE = 'hi-IN';

/** Where somebody stands whom we owe a call: since when, and for which calls. */
export const placeOf = ({ language, callback: { placeSince, owed } }: SavedCallback): OldPlace => ({
  language: language ?? FIRST_LANGUAGE, since: placeSince, owed: owed.flatMap(({ callId, withdrawnAt }) => (withdrawnAt ? [] : [callId])),
});

/** What a change gave: the call-back after it, and what it tells. */
export interface ChangedCallback {
  readonly saved: SavedCallback;
  readonly events: readonly CallbackEvent[];
}

/** Opens call-backs and changes them: decides, saves, and tells that one is over, in the caller's transaction, under the row's lock. */
@Injectable()
export class ChangeCallback {
  constructor(
    private readonly outgoing: OutgoingCallsPort,
    private readonly settings: CallbacksSettings,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Undefined when the citizen has an open one meanwhile. */
  async open(tx: Tx, of: Omit<SavedCallback, 'callback'>, fresh: Omit<NewCallback, 'id'>, now: Date): Promise<SavedCallback | undefined> {
    const { callback, events } = openCallback({ ...fresh, id: this.ids.uuid() }, now, this.settings.policy);
    const saved = { ...of, callback };
    if (!(await insertCallback(tx, saved))) return undefined;
    await this.tell(tx, saved, events, now);
    return saved;
  }

  async apply(tx: Tx, saved: SavedCallback, command: CallbackCommand, now: Date): Promise<Result<ChangedCallback, CallbackRefusal>> {
    const decided = decideCallback(saved.callback, command, now, this.settings.policy);
    if (!decided.ok) return err(decided.refusal);
    const { callback, events } = decided.value;
    const after = { ...saved, callback };
    await saveCallback(tx, saved, callback);
    await this.tell(tx, after, events, now);
    return ok({ saved: after, events });
  }

  /** Begins an attempt that is due, and gives its call; undefined where it was put off. Agent first, the call is in the line at once. */
  async beginAttempt(tx: Tx, saved: SavedCallback, now: Date): Promise<string | undefined> {
    const callId = this.ids.uuid();
    const { first } = this.settings;
    const changed = await this.apply(tx, saved, { type: 'begin', callId, first }, now);
    if (!changed.ok || !changed.value.events.some((event) => event.type === 'attempt-began')) return undefined;
    const language = saved.language ?? FIRST_LANGUAGE;
    await this.outgoing.prepare(tx, { callId, callbackId: saved.callback.id, language, at: now });
    if (first === 'agent') await this.outgoing.joinLine(tx, { callId, ...placeOf(saved) });
    return callId;
  }

  /** Takes back the attempt that is under way where the citizen's phone was not rung yet. */
  async takeBack(tx: Tx, saved: SavedCallback, now: Date): Promise<SavedCallback> {
    const live = liveAttempt(saved.callback);
    if (!live || !(await this.outgoing.giveUp(tx, live.callId, now))) return saved;
    const changed = await this.apply(tx, saved, { type: 'attemptEnded', callId: live.callId, result: 'undialled', at: now }, now);
    return changed.ok ? changed.value.saved : saved;
  }

  private async tell(tx: Tx, { citizenId, language, callback }: SavedCallback, events: readonly CallbackEvent[], now: Date): Promise<void> {
    for (const event of events) {
      if (event.type !== 'done') continue;
      await this.outbox.add(tx, { event: CallbackEnded, about: callback.id, payload: { callbackId: callback.id, outcome: event.outcome, attempts: attemptsMade(callback) } });
      const [first] = event.owedSince;
      if (first) await this.open(tx, { citizenId, language }, { owed: event.owedSince, placeSince: first.owedAt, hasNumber: true, askedAt: null }, now);
    }
  }
}
