import './recordings.css';

export type { DeskRecordingServer } from './desk/desk-recording-server.js';
export { ObjectionBar } from './desk/objection-bar.js';
export { RecordingState } from './desk/recording-state.js';
export { useDeskRecording } from './desk/use-desk-recording.js';
export { RecordingsPage } from './page/recordings-page.js';
export { RecordingPlayer } from './player/recording-player.js';
export { recordingText } from './recording-messages.js';
