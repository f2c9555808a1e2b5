export {
  DeskRecordingQuerySchema, DeskRecordingSchema, OBJECTION_REASONS, ObjectionSchema, PAUSE_SECONDS, PauseSchema, RECORDING_EVENTS, type DeskRecording, type ObjectionReason,
} from './desk.js';
export { RecordingKept, RecordingKeptSchema, RecordingLost, RecordingLostSchema } from './events.js';
export {
  ListeningSchema, RecordingFilterSchema, RecordingsSchema, RecordingViewSchema, SHORTEST_REASON, type RecordingFilter, type RecordingView,
} from './listening.js';
export { RECORDING_KINDS, RECORDING_STATES, type RecordingKind, type RecordingState } from '../domain/recording-state.js';
export {
  FinishVoicemailSchema, GiveBackVoicemailSchema, MAY_COME_TO, OpenVoicemailSchema, TakeVoicemailSchema, VOICEMAIL_DISPOSITIONS, VoicemailDeskSchema, VoicemailsSchema,
  type FinishVoicemail, type OpenVoicemail, type VoicemailAbout, type VoicemailDesk, type VoicemailDisposition, type VoicemailLine, type Voicemails, type VoicemailState,
} from './voicemail.js';
export {
  FillCardSchema, NewScoreFormSchema, OwnCardsSchema, ReplySchema, ScoreCardSchema, ScoreDrawSchema, ScoreFormSchema, ScoreFormsSchema, ScoreQuerySchema, ScoreSampleSchema, ScoresSchema,
  type FillCard, type OwnCards, type ScoreCard, type ScoreDraw, type ScoreForms, type Scores, type ScoreSample,
} from './score-cards.js';
export { SCORE_KINDS, SCORE_WORDS, type ScoreAnswer, type ScoreAnswers, type ScoreForm, type ScoreKind, type ScoreQuestion } from '../domain/scoring/score-form.js';
