import './recordings.css';

export type { DeskRecordingServer } from './desk/desk-recording-server.js';
export { ObjectionBar } from './desk/objection-bar.js';
export { RecordingState } from './desk/recording-state.js';
export { useDeskRecording } from './desk/use-desk-recording.js';
export { RecordingsPage } from './page/recordings-page.js';
export { RecordingPlayer } from './player/recording-player.js';
export { VoicemailBar } from './voicemail/voicemail-bar.js';
export { VoicemailLine } from './voicemail/voicemail-line.js';
export { voicemailText } from './voicemail/voicemail-messages.js';
export type { VoicemailServer } from './voicemail/voicemail-server.js';
export { VoicemailsPage } from './voicemail/voicemails-page.js';
export { useVoicemail, type VoicemailOnDesk } from './voicemail/use-voicemail.js';
export { recordingText } from './recording-messages.js';
