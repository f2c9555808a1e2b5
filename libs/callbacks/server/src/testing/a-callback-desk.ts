import { CALLBACK_POLICY, type CallbackPolicy, type OwedReason } from '@pukar/callbacks-core/domain';
import type { CallOutcome } from '@pukar/calls-core/contracts';
import type { Clock } from '@pukar/kernel';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { Outbox } from '@pukar/platform/outbox';
import { AnswerCallBack } from '../use-cases/answer-call-back.use-case.js';
import { ChangeCallback } from '../use-cases/change-callback.js';
import { GivePlaceBack } from '../use-cases/give-place-back.use-case.js';
import { HearCallEnded } from '../use-cases/hear-call-ended.use-case.js';
import { KeepPlace } from '../use-cases/keep-place.use-case.js';
import { ListCallbacks } from '../use-cases/list-callbacks.use-case.js';
import { MayRingCitizen } from '../use-cases/may-ring-citizen.use-case.js';
import { OweCall } from '../use-cases/owe-call.use-case.js';
import { RingDueCallbacks } from '../use-cases/ring-due-callbacks.use-case.js';
import { TellWhyRung } from '../use-cases/tell-why-rung.use-case.js';
import { TidyCallbacks } from '../use-cases/tidy-callbacks.use-case.js';
import { WorkCallback } from '../use-cases/work-callback.use-case.js';
import { SpecCitizens, SpecOutgoing } from './a-phone-world.js';

/** Nine in the evening to nine in the morning. */
export const POLICY: CallbackPolicy = { ...CALLBACK_POLICY, quietHours: { from: 1_260, to: 540 } };

/** The whole room on a database, with the steps that a case is told in. */
export function aCallbackDesk(database: Database, clock: Clock, first: 'agent' | 'citizen' = 'agent') {
  const citizens = new SpecCitizens();
  const outgoing = new SpecOutgoing();
  /** When somebody is at the desks next; a case may close them. */
  const desks = { opens: (from: Date): Date | null => from };
  const settings = { policy: { ...POLICY, opens: (from: Date) => desks.opens(from) }, first };
  const change = new ChangeCallback(outgoing, settings, new Outbox(randomIds, { wake: () => undefined }), randomIds);
  const owing = new OweCall(citizens, outgoing, change, clock, randomIds);
  const keeping = new KeepPlace(citizens, change, clock);
  const givingBack = new GivePlaceBack(citizens, change, clock);
  const hearing = new HearCallEnded(citizens, outgoing, change, clock);
  outgoing.mayDial = (id) => new MayRingCitizen(settings, clock).execute(database, id);

  const aCallOf = (citizenId: string, hasNumber = true): string => {
    const callId = randomIds.uuid();
    citizens.calls.set(callId, { citizenId, hasNumber, language: 'hi-IN' });
    return callId;
  };
  const owes = (callId: string, reason: OwedReason, more: { readonly at?: Date; readonly placeSince?: Date; readonly isOutcome?: boolean } = {}) =>
    database.transaction((tx) => owing.execute(tx, { callId, reason, at: clock.now(), ...more }));
  return {
    citizens, outgoing, desks, aCallOf, owes,
    withdraws: (callId: string) => database.transaction((tx) => owing.withdraw(tx, callId)),
    keeps: (callId: string, placeSince: Date, isForMorning = false) => database.transaction((tx) => keeping.execute(tx, { callId, placeSince, isForMorning })),
    redials: (callId: string) => database.transaction((tx) => givingBack.execute(tx, callId)),
    hears: (callId: string, outcome: CallOutcome) => database.transaction((tx) => hearing.execute(tx, { callId, outcome })),
    /** The attempt of ours ends so, and the news of it comes. */
    async attemptEnds(callId: string, outcome: CallOutcome) {
      Object.assign(outgoing.calls.get(callId)!, { endedAt: clock.now(), outcome });
      outgoing.line.delete(callId);
      await this.hears(callId, outcome);
    },
    ring: new RingDueCallbacks(database, citizens, outgoing, change, settings, clock),
    tidy: new TidyCallbacks(database, outgoing, change, settings, clock),
    answer: new AnswerCallBack(change, clock),
    work: new WorkCallback(database, change, citizens, clock, randomIds),
    list: new ListCallbacks(database, clock),
    why: new TellWhyRung(),
    of: (citizenId: string) => database.query<{ id: string; state: string; outcome: string | null; dueAt: Date | null }>(
      'select id, state, outcome, due_at as "dueAt" from callbacks.callback where citizen_id = $1 order by opened_at, id', [citizenId],
    ),
  };
}

