import { RecordingNewsController } from './http/recording-news.controller.js';
import { RecordingsController } from './http/recordings.controller.js';
import { RecordingsHandlers } from './handlers/recordings-handlers.js';
import { CreateRecordings1700000000071 } from './persistence/create-recordings.migration.js';
import { RecordingsGoingOn1700000000072 } from './persistence/recordings-going-on.migration.js';
import { DrawScoreSample } from './scoring/draw-score-sample.use-case.js';
import { ListScores } from './scoring/list-scores.use-case.js';
import { ScoreCards } from './scoring/score-card.use-case.js';
import { OwnScoreCardsController, ScoreCardsController } from './scoring/score-cards.controller.js';
import { Scoring1700000000261 } from './scoring/scoring.migration.js';
import { FormsOfDraws1700000000282 } from './scoring/forms-of-draws.migration.js';
import { ScoreForms } from './scoring/score-forms.use-case.js';
import { RecordingsCommands } from './sockets/recordings-commands.js';
import { ApplyWish } from './use-cases/apply-wish.js';
import { AskAboutRecording } from './use-cases/ask-about-recording.use-case.js';
import { ConcludeRecording } from './use-cases/conclude-recording.js';
import { DeleteRecording } from './use-cases/delete-recording.use-case.js';
import { HearRecording } from './use-cases/hear-recording.use-case.js';
import { HoldAsEvidence } from './use-cases/hold-as-evidence.use-case.js';
import { KeepRecording } from './use-cases/keep-recording.use-case.js';
import { EndUnwanted } from './use-cases/end-unwanted.js';
import { ListenToRecording } from './use-cases/listen-to-recording.use-case.js';
import { ListRecordings } from './use-cases/list-recordings.use-case.js';
import { LookForUnwanted } from './use-cases/look-for-unwanted.use-case.js';
import { ObjectToRecording } from './use-cases/object-to-recording.use-case.js';
import { PauseRecording } from './use-cases/pause-recording.use-case.js';
import { ReadDeskRecording } from './use-cases/read-desk-recording.use-case.js';
import { RecordTalk } from './use-cases/record-talk.use-case.js';
import { RecordingSteps } from './use-cases/recording-steps.js';
import { RemoveAtCarrier } from './use-cases/remove-at-carrier.use-case.js';
import { RemoveUnlessKept } from './use-cases/remove-unless-kept.js';
import { StartRecording } from './use-cases/start-recording.use-case.js';
import { SweepRecordings } from './use-cases/sweep-recordings.use-case.js';
import { TellDesk } from './use-cases/tell-desk.js';
import { TryRecordingAgain } from './use-cases/try-recording-again.use-case.js';
import { WantedRecordings } from './use-cases/wanted-recordings.js';

import { CreateVoicemail1700000000077 } from './voicemail/create-voicemail.migration.js';
import { FinishVoicemail } from './voicemail/finish-voicemail.use-case.js';
import { HearVoicemail } from './voicemail/hear-voicemail.use-case.js';
import { IsWithVoicemail } from './voicemail/is-with-voicemail.use-case.js';
import { KeepStatement } from './voicemail/keep-statement.use-case.js';
import { SpokenStatements1700000000098 } from './voicemail/spoken-statements.migration.js';
import { KeepVoicemail } from './voicemail/keep-voicemail.use-case.js';
import { ListVoicemails } from './voicemail/list-voicemails.use-case.js';
import { ReadVoicemailDesk } from './voicemail/read-voicemail-desk.use-case.js';
import { ShowVoicemail } from './voicemail/show-voicemail.js';
import { TakeVoicemail } from './voicemail/take-voicemail.use-case.js';
import { VoicemailCommands } from './voicemail/voicemail-commands.js';
import { RecordingResealings } from './resealing/recording-resealings.js';
import { VoicemailHandlers } from './voicemail/voicemail-handlers.js';
import { VoicemailsController } from './voicemail/voicemails.controller.js';

export { ScoredTalksPort, type ScoredTalk, ScorerNamesPort } from './scoring/scored-talks.port.js';
export { DrawScoreSample, RecordingResealings };
export { CallHolderPort } from './ports/call-holder.port.js';
export { SoundStore } from './ports/sound-store.js';
export { TicketCallsPort } from './ports/ticket-calls.port.js';
export { RecordingsSettings } from './recordings-settings.js';
export type { TalkBegan } from './use-cases/record-talk.use-case.js';
export type { WantedRecording } from './use-cases/wanted-recordings.js';
export { HoldAsEvidence, KeepRecording, PauseRecording, RecordingsCommands, RecordingsHandlers, RecordTalk, RemoveUnlessKept, SweepRecordings, WantedRecordings };
export { AgentsDeskPort } from './ports/agents-desk.port.js';
export { WrittenStatementsPort } from './ports/written-statements.port.js';
export { RingBackPort } from './ports/ring-back.port.js';
export { VoicemailDraftPort } from './ports/voicemail-draft.port.js';
export { CreateVoicemail1700000000077, FinishVoicemail, IsWithVoicemail, KeepStatement, KeepVoicemail, ListVoicemails, ReadVoicemailDesk, SpokenStatements1700000000098, TakeVoicemail, VoicemailCommands, VoicemailHandlers };

/** What both processes do: the worker hears of talks too, by asking the carrier. */
const shared = [ApplyWish, ConcludeRecording, HearRecording, HoldAsEvidence, PauseRecording, RecordTalk, RemoveAtCarrier, RemoveUnlessKept, StartRecording, TellDesk, WantedRecordings];

/** For whoever prepares a database, and loads no more. */
export const RECORDINGS_MIGRATIONS = [CreateRecordings1700000000071, RecordingsGoingOn1700000000072, Scoring1700000000261, FormsOfDraws1700000000282] as const;

/** The api's part. Needs `RecordingsSettings`, `CallHolderPort`, `SoundStore`, `TicketCallsPort`, `ScoredTalksPort`, `ScorerNamesPort`. */
export const recordingsServer = {
  providers: [...shared, DrawScoreSample, EndUnwanted, ListenToRecording, ListRecordings, ListScores, ObjectToRecording, ReadDeskRecording, RecordingsCommands, ScoreCards, ScoreForms, TryRecordingAgain],
  controllers: [OwnScoreCardsController, RecordingNewsController, RecordingsController, ScoreCardsController],
  migrations: RECORDINGS_MIGRATIONS,
} as const;

/** The worker's part: run both parts of `SweepRecordings` every second, each for itself, and its `renew` every ten; `DrawScoreSample.weekly` every hour. Needs the same but for `TicketCallsPort`. */
export const recordingsWorker = {
  providers: [...shared, AskAboutRecording, DeleteRecording, DrawScoreSample, KeepRecording, LookForUnwanted, RecordingResealings, RecordingSteps, RecordingsHandlers, SweepRecordings],
  controllers: [],
  migrations: [],
} as const;

/** For whoever prepares a database, and loads no more. */
export const VOICEMAIL_MIGRATIONS = [CreateVoicemail1700000000077, SpokenStatements1700000000098] as const;

/** Voicemail in the api, beside `recordingsServer`. Needs `AgentsDeskPort`, `RingBackPort`, `VoicemailDraftPort`, `WrittenStatementsPort`. */
export const voicemailServer = {
  providers: [FinishVoicemail, HearVoicemail, IsWithVoicemail, KeepStatement, KeepVoicemail, ListVoicemails, ReadVoicemailDesk, ShowVoicemail, TakeVoicemail, VoicemailCommands],
  controllers: [VoicemailsController],
  migrations: VOICEMAIL_MIGRATIONS,
} as const;

/** Voicemail in the worker, beside `recordingsWorker`. Needs `VoicemailDraftPort`. */
export const voicemailWorker = { providers: [KeepVoicemail, VoicemailHandlers], controllers: [], migrations: [] } as const;
