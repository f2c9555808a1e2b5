import { BoardCommands } from './board/board-commands.js';
import { Board1700000000260 } from './board/board.migration.js';
import { ClaimsByJoin1700000000262 } from './persistence/claims-by-join.migration.js';
import { BoardPush } from './board/board-push.js';
import { boardServer, boardWorker } from './board/parts.js';
import { WatchAlerts } from './board/watch-alerts.use-case.js';
import { FloorAgents } from './live/floor-agents.js';
import { FloorBook } from './live/floor-book.js';
import { DeskPush } from './live/desk-push.js';
import { FloorChanges } from './live/floor-changes.js';
import { AddReadiness1700000000021 } from './persistence/add-readiness.migration.js';
import { CallBacksApart1700000000290 } from './persistence/call-backs-apart.migration.js';
import { AgentsChanged1700000000470 } from './persistence/agents-changed.migration.js';
import { AgentsDay1700000000240 } from './persistence/agents-day.migration.js';
import { CountFloorBook1700000000220 } from './persistence/count-floor-book.migration.js';
import { CreateAcd1700000000008 } from './persistence/create-acd.migration.js';
import { FloorBook1700000000194 } from './persistence/floor-book.migration.js';
import { WaitsTold1700000000210 } from './persistence/waits-told.migration.js';
import { Distribution1700000000200 } from './persistence/distribution.migration.js';
import { DistributionRound } from './use-cases/distribution-round.js';
import { distributionParts } from './policy/parts.js';
import { PolicyInForce } from './policy/policy-in-force.js';
import { ReadFloorEvents } from './persistence/read-floor-events.js';
import { FindPlannedShifts } from './shifts/find-planned-shifts.use-case.js';
import { Shifts1700000000280 } from './shifts/shifts.migration.js';
import { AcdCommands } from './sockets/acd-commands.js';
import { DeskWishes } from './sockets/desk-wishes.js';
import { AcceptOffer } from './use-cases/accept-offer.use-case.js';
import { AskForBreak } from './use-cases/ask-for-break.use-case.js';
import { AskForCalls } from './use-cases/ask-for-calls.use-case.js';
import { BeginWrapUp } from './use-cases/begin-wrap-up.js';
import { KeepDisposition } from './use-cases/keep-disposition.js';
import { ChosenOutcomes1700000000305 } from './persistence/chosen-outcomes.migration.js';
import { PartsOfCalls1700000000285 } from './persistence/parts-of-calls.migration.js';
import { ConfirmJoin } from './use-cases/confirm-join.use-case.js';
import { CorrectClaim } from './use-cases/correct-claim.use-case.js';
import { DeclineOffer } from './use-cases/decline-offer.use-case.js';
import { Distribute } from './use-cases/distribute.use-case.js';
import { BeginConsult } from './use-cases/consult/begin-consult.use-case.js';
import { CompleteTransfer } from './use-cases/consult/complete-transfer.use-case.js';
import { EndConsult } from './use-cases/consult/end-consult.use-case.js';
import { FindColleagues } from './use-cases/consult/find-colleagues.use-case.js';
import { GiveBackCall } from './use-cases/consult/give-back-call.use-case.js';
import { ConsultClaims1700000000230 } from './persistence/consult-claims.migration.js';
import { EndConversation } from './use-cases/end-conversation.use-case.js';
import { FindLiveClaim } from './use-cases/find-live-claim.use-case.js';
import { FindPlaceInLine } from './use-cases/find-place-in-line.use-case.js';
import { ExtendWrapUp } from './use-cases/extend-wrap-up.use-case.js';
import { FinishWrapUp } from './use-cases/finish-wrap-up.use-case.js';
import { FloorEndings } from './use-cases/floor-endings.js';
import { IsPlaceUp } from './use-cases/is-place-up.use-case.js';
import { IsWithCall } from './use-cases/is-with-call.use-case.js';
import { JoinWaitingLine } from './use-cases/join-waiting-line.use-case.js';
import { BEATS_GATHERED_MS, KeepLease } from './use-cases/keep-lease.use-case.js';
import { LeaveLineTogether } from './use-cases/leave-line-together.use-case.js';
import { LeaveWaitingLine } from './use-cases/leave-waiting-line.use-case.js';
import { LoseScreen } from './use-cases/lose-screen.use-case.js';
import { NoteHold } from './use-cases/note-hold.use-case.js';
import { NoteOutcome } from './use-cases/note-outcome.use-case.js';
import { OpenDesk } from './use-cases/open-desk.use-case.js';
import { ReadDesk } from './use-cases/read-desk.use-case.js';
import { ReleaseClaim } from './use-cases/release-claim.use-case.js';
import { SweepFloor } from './use-cases/sweep-floor.use-case.js';
import { TakeForCall } from './use-cases/take-for-call.use-case.js';
import { HandlingOfQueues } from './waiting/handling-of-queues.js';
import { StandOutside } from './waiting/stand-outside.use-case.js';
import { NoteToldPlace } from './waiting/note-told-place.use-case.js';

export { FloorFiguresPort, type FloorFigures } from './board/floor-figures.port.js';
export { PeoplePort } from './board/people.port.js';
export { ListTalks, type Talk } from './use-cases/list-talks.use-case.js';
export { Board1700000000260, ClaimsByJoin1700000000262, BoardCommands, BoardPush, WatchAlerts };
export { DepartmentsPort } from './policy/departments.port.js';
export { policyServer } from './policy/parts.js';
export { AgentsOfStaffPort } from './shifts/agents-of-staff.port.js';
export { shiftsServer } from './shifts/parts.js';
export { FindPlannedShifts, Shifts1700000000280 };
export { BeginWrapUp, KeepDisposition, PartsOfCalls1700000000285 };
export { CallBacksApart1700000000290, Distribution1700000000200, DistributionRound };
export { CallersPastPort } from './ports/callers-past.port.js';
export { ConversationPort, type Held } from './ports/conversation.port.js';
export { DispositionPort } from './ports/disposition.port.js';
export type { CountableFloorEvent, NumberedFloorEvent } from './persistence/read-floor-events.js';
export type { LiveClaim } from './persistence/claim-rows.js';
export { MAIN_POOL } from './use-cases/join-waiting-line.use-case.js';
export { saveAgents } from './use-cases/save-agents.use-case.js';
export type { PlaceInLine } from './use-cases/find-place-in-line.use-case.js';
export {
  BeginConsult, CompleteTransfer, ConsultClaims1700000000230, EndConsult, FindColleagues, GiveBackCall,
  AcceptOffer, AcdCommands, AddReadiness1700000000021, AgentsDay1700000000240, AskForBreak, AskForCalls, ConfirmJoin, CorrectClaim, CountFloorBook1700000000220, CreateAcd1700000000008, DeclineOffer, DeskPush, DeskWishes, Distribute, EndConversation,
  FindLiveClaim, FindPlaceInLine, FinishWrapUp, FloorAgents, FloorBook, FloorBook1700000000194, FloorChanges, HandlingOfQueues, IsPlaceUp, IsWithCall, JoinWaitingLine, KeepLease, LeaveLineTogether, LeaveWaitingLine, LoseScreen, NoteHold, NoteToldPlace, OpenDesk, PolicyInForce, ReadDesk, ReadFloorEvents, ReleaseClaim, StandOutside, SweepFloor, TakeForCall,
};

/** What other contexts' wiring asks of the floor, in either process. */
const shared = [
  BeginConsult, BeginWrapUp, KeepDisposition, CompleteTransfer, EndConsult, FindColleagues, GiveBackCall,
  ConfirmJoin, CorrectClaim, Distribute, EndConversation, FindLiveClaim, FindPlaceInLine, FindPlannedShifts, FloorBook, FloorChanges, HandlingOfQueues, IsPlaceUp, IsWithCall, JoinWaitingLine, LeaveLineTogether, LeaveWaitingLine, NoteHold, NoteToldPlace, ReadFloorEvents, ReleaseClaim, StandOutside, TakeForCall,
  ...distributionParts,
];

/** For whoever prepares a database, and loads no more. */
export const ACD_MIGRATIONS = [CreateAcd1700000000008, AddReadiness1700000000021, FloorBook1700000000194, Distribution1700000000200, CountFloorBook1700000000220, AgentsDay1700000000240, Board1700000000260, ClaimsByJoin1700000000262, WaitsTold1700000000210, ConsultClaims1700000000230, Shifts1700000000280, CallBacksApart1700000000290, PartsOfCalls1700000000285, ChosenOutcomes1700000000305, AgentsChanged1700000000470] as const;

/** The api's part. Needs `ConversationPort`, `DispositionPort`, `FloorFiguresPort`, `PeoplePort`. */
export const acdServer = {
  providers: [...shared, ...boardServer, AcceptOffer, AcdCommands, AskForBreak, AskForCalls, DeclineOffer, DeskPush, DeskWishes, ExtendWrapUp, FinishWrapUp, KeepLease, { provide: BEATS_GATHERED_MS, useValue: 100 }, LoseScreen, NoteOutcome, OpenDesk, ReadDesk],
  controllers: [],
  migrations: ACD_MIGRATIONS,
} as const;

/** The worker's part: run `SweepFloor` every second and `WatchAlerts` every two. Needs `ConversationPort`, `DispositionPort`, `FloorFiguresPort`. */
export const acdWorker = {
  providers: [...shared, ...boardWorker, FloorEndings, SweepFloor],
  controllers: [],
  migrations: [],
} as const;
