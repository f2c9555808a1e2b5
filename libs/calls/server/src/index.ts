import { DeliverAgain } from '@pukar/platform/telephony';
import { AfterTalkController } from './http/after-talk.controller.js';
import { BreakGlass } from './carrier-news/break-glass.use-case.js';
import { CarrierNewsController } from './carrier-news/carrier-news.controller.js';
import { ListCarrierNews } from './carrier-news/list-carrier-news.use-case.js';
import { ReadCarrierHealth } from './carrier-news/read-carrier-health.use-case.js';
import { ReplayNews } from './carrier-news/replay-news.use-case.js';
import { CallerDocuments } from './http/caller-documents.js';
import { CallerFaultFilter } from './http/caller-fault.filter.js';
import { CarrierEventsController } from './http/carrier-events.controller.js';
import { EndedForConductController } from './http/ended-for-conduct.controller.js';
import { MissedCallController } from './http/missed-call.controller.js';
import { RejectAnywayFilter } from './http/reject-anyway.filter.js';
import { HoldController } from './http/hold.controller.js';
import { QueueLeftController } from './http/queue-left.controller.js';
import { QueueController } from './http/queue.controller.js';
import { OutgoingController } from './http/outgoing.controller.js';
import { TalkController } from './http/talk.controller.js';
import { VoicemailRecordingController } from './http/voicemail-recording.controller.js';
import { VoicemailController } from './http/voicemail.controller.js';
import { WaitingDocuments } from './http/waiting-documents.js';
import { AgentLines } from './lines/agent-lines.js';
import { AskWhoIsIn } from './lines/ask-who-is-in.js';
import { CallerOnHold } from './parties/caller-on-hold.js';
import { CloseParties } from './parties/close-parties.js';
import { CompleteTransfer } from './parties/complete-transfer.use-case.js';
import { ConnectColleague } from './parties/connect-colleague.use-case.js';
import { Consultations } from './parties/consultations.js';
import { DismissParty } from './parties/dismiss-party.use-case.js';
import { EndGuest } from './parties/end-guest.js';
import { EndLeg } from './parties/end-leg.use-case.js';
import { HandOver } from './parties/hand-over.js';
import { HearParty } from './parties/hear-party.use-case.js';
import { HowMonitors } from './parties/how-monitors.js';
import { InviteParty, InvitingSteps } from './parties/invite-party.use-case.js';
import { LetCallerIn } from './parties/let-caller-in.use-case.js';
import { MendParties, MendPartySteps } from './parties/mend-parties.use-case.js';
import { MonitorCall, MonitoringSteps } from './parties/monitor-call.use-case.js';
import { PartiesPush } from './parties/parties-push.js';
import { PartyChanges } from './parties/party-changes.js';
import { ReadParties } from './parties/read-parties.use-case.js';
import { ReadTalk } from './parties/read-talk.js';
import { RescueCaller } from './parties/rescue-caller.js';
import { RingContact } from './parties/ring-contact.js';
import { TransferCall } from './parties/transfer-call.use-case.js';
import { Parties1700000000231 } from './persistence/parties.migration.js';
import { BroughtCallers1700000000310 } from './persistence/brought-callers.migration.js';
import { RequestsOfEvents1700000000480 } from './persistence/requests-of-events.migration.js';
import { ReconcileParties } from './reconcile/reconcile-parties.js';
import { MonitorCommands } from './sockets/monitor-commands.js';
import { PartyCommands, WhoCanBeAsked } from './sockets/party-commands.js';
import { AdoptLine } from './outgoing/adopt-line.js';
import { BeginDial } from './outgoing/begin-dial.js';
import { BeginSecondDial } from './outgoing/bridge/begin-second-dial.js';
import { DialSecondParty } from './outgoing/bridge/dial-second-party.use-case.js';
import { HearSecondLine } from './outgoing/bridge/hear-second-line.use-case.js';
import { LeaveBridge } from './outgoing/bridge/leave-bridge.use-case.js';
import { MendBridges } from './outgoing/bridge/mend-bridges.use-case.js';
import { FindStrangers } from './outgoing/find-strangers.js';
import { LookBeforeRinging } from './outgoing/look-before-ringing.use-case.js';
import { OutgoingChanges } from './outgoing/outgoing-changes.js';
import { PlaceCall, PlacingSteps } from './outgoing/place-call.use-case.js';
import { ReadOutgoing } from './outgoing/read-outgoing.use-case.js';
import { PlacedCalls1700000000063 } from './persistence/placed-calls.migration.js';
import { OutgoingCommands } from './sockets/outgoing-commands.js';
import { CallOff } from './outgoing/call-off.js';
import { DialBounds } from './outgoing/dial-bounds.js';
import { DialOutgoingCall, DialSteps } from './outgoing/dial-outgoing-call.use-case.js';
import { HearOutgoingLine } from './outgoing/hear-outgoing-line.use-case.js';
import { MendDials, MendDialSteps } from './outgoing/mend-dials.use-case.js';
import { NoteAnswer } from './outgoing/note-answer.use-case.js';
import { PrepareOutgoingCall } from './outgoing/prepare-outgoing-call.use-case.js';
import { AnswersByKey1700000000089 } from './persistence/answers-by-key.migration.js';
import { CreateCalls1700000000007 } from './persistence/create-calls.migration.js';
import { BreakGlass1700000000053 } from './persistence/break-glass.migration.js';
import { DropMissedCalls1700000000067 } from './persistence/drop-missed-calls.migration.js';
import { OutgoingCalls1700000000060 } from './persistence/outgoing-calls.migration.js';
import { Dials1700000000061 } from './persistence/dials.migration.js';
import { ConductOfCalls1700000000081 } from './persistence/conduct-of-calls.migration.js';
import { LeavingTheQueue1700000000076 } from './persistence/leaving-the-queue.migration.js';
import { MissedCalls1700000000068 } from './persistence/missed-calls.migration.js';
import { KeepFacts1700000000051 } from './persistence/keep-facts.migration.js';
import { CallsCommands } from './sockets/calls-commands.js';
import { BringCaller } from './use-cases/bring-caller.use-case.js';
import { CallFacts } from './use-cases/call-facts.js';
import { GetTalk } from './use-cases/get-talk.use-case.js';
import { ConnectAgent } from './use-cases/connect-agent.use-case.js';
import { Conversations } from './use-cases/conversations.js';
import { EndCall } from './use-cases/end-call.use-case.js';
import { EndPutOutLines } from './use-cases/end-put-out-lines.use-case.js';
import { FindWhereCallBelongs } from './use-cases/find-where-call-belongs.use-case.js';
import { GiveUpOutgoingCall } from './use-cases/give-up-outgoing-call.use-case.js';
import { GiveSoftphoneAccess } from './use-cases/give-softphone-access.use-case.js';
import { HangUpCall } from './use-cases/hang-up-call.use-case.js';
import { HearAgentJoined } from './use-cases/hear-agent-joined.use-case.js';
import { HearAgentLine } from './use-cases/hear-agent-line.js';
import { HearAgentLeft } from './use-cases/hear-agent-left.use-case.js';
import { HearCallerJoined } from './use-cases/hear-caller-joined.use-case.js';
import { HearConferenceEnded } from './use-cases/hear-conference-ended.use-case.js';
import { HearConference } from './use-cases/hear-conference.js';
import { HearInConference } from './use-cases/hear-in-conference.use-case.js';
import { HearTalkOver } from './use-cases/hear-talk-over.use-case.js';
import { HearHold } from './use-cases/hear-hold.use-case.js';
import { HoldCaller } from './use-cases/hold-caller.use-case.js';
import { ChooseWhileWaiting } from './use-cases/choose-while-waiting.use-case.js';
import { KeepCallBack } from './use-cases/keep-call-back.js';
import { KeepMessage } from './use-cases/keep-message.use-case.js';
import { LeaveAfterHours } from './use-cases/leave-after-hours.use-case.js';
import { LeaveQueue } from './use-cases/leave-queue.use-case.js';
import { MendConversations, MendingSteps } from './use-cases/mend-conversations.use-case.js';
import { MendPutOutCalls } from './use-cases/mend-put-out-calls.use-case.js';
import { NoteNoRecording } from './use-cases/note-no-recording.use-case.js';
import { NoteTalk } from './use-cases/note-talk.use-case.js';
import { PutCallerOut } from './use-cases/put-caller-out.use-case.js';
import { KnowQueuedCaller } from './use-cases/know-queued-caller.js';
import { QueueCaller } from './use-cases/queue-caller.use-case.js';
import { FreeStuckCallers } from './reconcile/free-stuck-callers.js';
import { ReconcileCallers } from './reconcile/reconcile-callers.js';
import { ReconcileConferences } from './reconcile/reconcile-conferences.js';
import { ReconcileOutgoing } from './reconcile/reconcile-outgoing.js';
import { ReconcileLegs } from './reconcile/reconcile-legs.js';
import { ReconcileCalls, ReconcilingSteps } from './use-cases/reconcile-calls.use-case.js';
import { RecordDisposition } from './use-cases/record-disposition.use-case.js';
import { RejectCall } from './use-cases/reject-call.use-case.js';
import { SettleCall } from './use-cases/settle-call.use-case.js';
import { SeekLostMessages } from './use-cases/seek-lost-messages.use-case.js';
import { TakeBackMessage } from './use-cases/take-back-message.use-case.js';
import { TellWaitingCaller } from './use-cases/tell-waiting-caller.use-case.js';
import { TurnCallerAway } from './use-cases/turn-caller-away.use-case.js';
import { CallerFaults } from './write-behind/caller-faults.js';
import { CallLog } from './write-behind/call-log.js';

export { CountFailingNews } from './carrier-news/count-failing-news.use-case.js';
export { ReplayNews } from './carrier-news/replay-news.use-case.js';
export { LINE_IS_NEW_SECONDS } from './reconcile/reconcile-legs.js';
export { CallsSettings, SoftphoneSettings } from './calls-settings.js';
export { CallerWordsPort, type CallerWords, type Sound } from './ports/caller-words.port.js';
export { CallersPort } from './ports/callers.port.js';
export { ConductMarksPort, type AbusiveCall } from './ports/conduct-marks.port.js';
export { ColleaguesPort } from './ports/colleagues.port.js';
export { ContactsPort, type Contact } from './ports/contacts.port.js';
export { MendParties, MonitorCommands, PartiesPush, PartyCommands };
export { ClaimsPort, type Claim } from './ports/claims.port.js';
export { TicketsToRingPort, type TicketToRing } from './ports/tickets-to-ring.port.js';
export { CallOff } from './outgoing/call-off.js';
export { NumberToRingPort } from './ports/number-to-ring.port.js';
export { OutgoingSettings } from './outgoing-settings.js';
export type { DialResult } from './outgoing/dial-outgoing-call.use-case.js';
export type { OutgoingCall } from './outgoing/prepare-outgoing-call.use-case.js';
export type { LineOfCall } from './persistence/call-rows.js';
export { TalkRecorderPort } from './ports/talk-recorder.port.js';
export { type CallerToRingBack, KeepPlacePort, type KeptPlace } from './ports/keep-place.port.js';
export { VoicemailPort, type SpokenMessage } from './ports/voicemail.port.js';
export { OwedCallsPort, type OwedCall } from './ports/owed-calls.port.js';
export { WaitingLinePort, type PlaceOfCaller } from './ports/waiting-line.port.js';
export { callIdOf } from './persistence/call-rows.js';
export type { QueueEntry } from './lines/line-urls.js';
export type { EarlierCall, FactsOfCall, TalkOfCall } from './use-cases/call-facts.js';
export type { CallerForQueue } from './use-cases/queue-caller.use-case.js';
export type { CallerFault } from './write-behind/caller-faults.js';
export type { CallNote } from './write-behind/call-log.js';
export {
  BringCaller, CallFacts, CallLog, GetTalk, CallsCommands, CarrierEventsController, ConnectAgent, Conversations, CreateCalls1700000000007, DialOutgoingCall, HearOutgoingLine, MendBridges, MendDials, NoteAnswer, OutgoingCommands, PrepareOutgoingCall, KeepFacts1700000000051, EndCall, FindWhereCallBelongs, GiveSoftphoneAccess, GiveUpOutgoingCall,
  HangUpCall, HearAgentJoined, HearAgentLeft, HearAgentLine, HearCallerJoined, HearConference, HearConferenceEnded, HearHold, HoldCaller, HoldController, LeaveQueue, MendConversations, QueueCaller,
  MendPutOutCalls, PutCallerOut, QueueController, QueueLeftController, ReconcileCalls, RecordDisposition, TellWaitingCaller, TurnCallerAway,
};
export { LeaveAfterHours, SeekLostMessages };

/** What a caller may choose instead of waiting, in the api; the worker seeks messages whose news was lost. */
const leaving = {
  providers: [ChooseWhileWaiting, KeepCallBack, LeaveAfterHours, NoteNoRecording, TakeBackMessage, WaitingDocuments],
  controllers: [TalkController, VoicemailController, VoicemailRecordingController],
};

/** Conversations of several, in both processes. */
const parties = [CallerOnHold, CloseParties, ConnectColleague, Consultations, EndGuest, HandOver, HearParty, HowMonitors, PartyChanges, ReadTalk, RescueCaller, RingContact];

/** What both processes do with calls: the worker hears of them by asking the carrier. */
const shared = [...parties, AdoptLine, AgentLines, AskWhoIsIn, BeginDial, BeginSecondDial, BringCaller, CallFacts, GetTalk, CallOff, DialBounds, DialSecondParty, FindStrangers, HearSecondLine, OutgoingChanges, DialOutgoingCall, DialSteps, PrepareOutgoingCall, ConnectAgent, Conversations, EndCall, EndPutOutLines, GiveUpOutgoingCall, HearAgentJoined, HearAgentLeft, HearCallerJoined, KeepMessage, NoteTalk, RecordDisposition, SettleCall];

/** For whoever prepares a database, and loads no more. */
export const CALLS_MIGRATIONS = [CreateCalls1700000000007, KeepFacts1700000000051, BreakGlass1700000000053, OutgoingCalls1700000000060, Dials1700000000061, PlacedCalls1700000000063, DropMissedCalls1700000000067, MissedCalls1700000000068, LeavingTheQueue1700000000076, ConductOfCalls1700000000081, AnswersByKey1700000000089, Parties1700000000231, BroughtCallers1700000000310, RequestsOfEvents1700000000480] as const;

/** The api's part. Needs `CallsSettings`, `OutgoingSettings`, `SoftphoneSettings`, `CallersPort`, `NumberToRingPort`, `ContactsPort`, `ColleaguesPort`, `ClaimsPort`, `WaitingLinePort`, `CallerWordsPort`, `KeepPlacePort`, `VoicemailPort`. */
export const callsServer = {
  providers: [
    ...shared, BreakGlass, DeliverAgain, ListCarrierNews, ReadCarrierHealth, ReplayNews, CallerDocuments, CallerFaultFilter, CallerFaults, CallLog, CallsCommands, FindWhereCallBelongs, GiveSoftphoneAccess, HangUpCall, HearAgentLine, HearConference, HearConferenceEnded, HearHold, HearInConference,
    HearOutgoingLine, LeaveBridge, LookBeforeRinging, NoteAnswer, OutgoingCommands, PlaceCall, PlacingSteps, ReadOutgoing, HearTalkOver, HoldCaller, LeaveQueue, ...leaving.providers,
    CompleteTransfer, DismissParty, EndLeg, InviteParty, InvitingSteps, LetCallerIn, MonitorCall, MonitorCommands, MonitoringSteps, PartiesPush, PartyCommands, ReadParties, TransferCall, WhoCanBeAsked,
    KnowQueuedCaller, PutCallerOut, QueueCaller, RejectAnywayFilter, RejectCall, TellWaitingCaller, TurnCallerAway,
  ],
  controllers: [AfterTalkController, EndedForConductController, QueueController, QueueLeftController, CarrierEventsController, HoldController, CarrierNewsController, MissedCallController, OutgoingController, ...leaving.controllers],
  migrations: CALLS_MIGRATIONS,
} as const;

/** The worker's part: run `ReconcileCalls` every 20 to 60 seconds and `MendConversations`, `MendDials` and `MendParties` every 2, `SeekLostMessages` every 20. Needs `CallsSettings`, `OutgoingSettings`, `CallersPort`, `NumberToRingPort`, `ContactsPort`, `ClaimsPort`, `WaitingLinePort`, `VoicemailPort`. */
export const callsWorker = {
  providers: [...shared, CallerFaults, CallLog, MendBridges, MendParties, MendPartySteps, ReconcileParties, MendConversations, MendDials, MendDialSteps, MendingSteps, MendPutOutCalls, FreeStuckCallers, ReconcileCallers, ReconcileConferences, ReconcileLegs, ReconcileOutgoing, ReconcileCalls, ReconcilingSteps, SeekLostMessages],
  controllers: [],
  migrations: [],
} as const;
