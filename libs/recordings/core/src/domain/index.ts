export { beganAt } from './began-at.js';
export { pausedParts, type Part, type Pause } from './paused-parts.js';
export { muLawOf } from './mu-law.js';
export { isGoingOn, MAY_BECOME, mayBecome, RECORDING_KINDS, RECORDING_STATES, stateOfCarrier, type RecordingKind, type RecordingState } from './recording-state.js';
export { retainUntil, type RetentionFacts, type RetentionPolicy } from './retain-until.js';
export { FAILED_PAUSE_SECONDS, isGivenUp, pauseAfter, TRIES_BEFORE_THE_LAST, type FetchTrouble } from './try-again.js';
export { readWave, type Wave } from './wave.js';
export { WAVEFORM_STEPS, waveformOf } from './waveform.js';
export { isOverdue, MAY_COME_TO, OVERDUE_HOURS, RING_BACK_HOURS, overdueBefore, VOICEMAIL_ABOUT, VOICEMAIL_DISPOSITIONS, VOICEMAIL_LEASE_SECONDS, VOICEMAIL_STATES, type VoicemailAbout, type VoicemailDisposition, type VoicemailState } from './voicemail.js';
