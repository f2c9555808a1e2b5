import { CallbacksHandlers } from './handlers/callbacks-handlers.js';
import { CallbacksController } from './http/callbacks.controller.js';
import { RungCitizensController } from './http/rung-citizens.controller.js';
import { RungFaultFilter } from './http/rung-fault.filter.js';
import { CreateCallbacks1700000000066 } from './persistence/create-callbacks.migration.js';
import { DesksOpen1700000000110 } from './persistence/desks-open.migration.js';
import { LimitedUntil1700000000069 } from './persistence/limited-until.migration.js';
import { AnswerCallBack } from './use-cases/answer-call-back.use-case.js';
import { ChangeCallback } from './use-cases/change-callback.js';
import { CountOverdueCallbacks } from './use-cases/count-overdue-callbacks.use-case.js';
import { GivePlaceBack } from './use-cases/give-place-back.use-case.js';
import { HearCallEnded } from './use-cases/hear-call-ended.use-case.js';
import { KeepPlace } from './use-cases/keep-place.use-case.js';
import { LeadRungCitizen } from './use-cases/lead-rung-citizen.use-case.js';
import { ListCallbacks } from './use-cases/list-callbacks.use-case.js';
import { MayRingCitizen } from './use-cases/may-ring-citizen.use-case.js';
import { OweCall } from './use-cases/owe-call.use-case.js';
import { RingDueCallbacks } from './use-cases/ring-due-callbacks.use-case.js';
import { TellWhyRung } from './use-cases/tell-why-rung.use-case.js';
import { TidyCallbacks } from './use-cases/tidy-callbacks.use-case.js';
import { WorkCallback } from './use-cases/work-callback.use-case.js';

export { CallbacksSettings } from './callbacks-settings.js';
export { CitizensPort, type OwedCitizen } from './ports/citizens.port.js';
export { DesksPort } from './ports/desks.port.js';
export { OutgoingCallsPort } from './ports/outgoing-calls.port.js';
export { RungCitizensPort, RungWordsPort, type RungWords } from './ports/rung-citizens.port.js';
export type { CallToOwe } from './use-cases/owe-call.use-case.js';
export type { WhyRung } from './use-cases/tell-why-rung.use-case.js';
export {
  AnswerCallBack, CallbacksController, CallbacksHandlers, ChangeCallback, CountOverdueCallbacks, CreateCallbacks1700000000066, DesksOpen1700000000110, GivePlaceBack, HearCallEnded, KeepPlace, LimitedUntil1700000000069, ListCallbacks, MayRingCitizen, OweCall, RingDueCallbacks,
  TellWhyRung, TidyCallbacks, WorkCallback,
};

/** What both processes do: calls are owed, and places given back, wherever a call's end is heard. */
const shared = [AnswerCallBack, ChangeCallback, GivePlaceBack, KeepPlace, MayRingCitizen, OweCall];

/** For whoever prepares a database, and loads no more. */
export const CALLBACKS_MIGRATIONS = [CreateCallbacks1700000000066, LimitedUntil1700000000069, DesksOpen1700000000110] as const;

/** The api's part. Needs `CallbacksSettings`, `CitizensPort`, `OutgoingCallsPort`, `RungCitizensPort`, `RungWordsPort`. */
export const callbacksServer = {
  providers: [...shared, LeadRungCitizen, ListCallbacks, RungFaultFilter, TellWhyRung, WorkCallback],
  controllers: [CallbacksController, RungCitizensController],
  migrations: CALLBACKS_MIGRATIONS,
} as const;

/** The worker's part: run `RingDueCallbacks` every second and `TidyCallbacks` every five. Needs the first three. */
export const callbacksWorker = {
  providers: [...shared, CallbacksHandlers, HearCallEnded, RingDueCallbacks, TidyCallbacks],
  controllers: [],
  migrations: [],
} as const;
