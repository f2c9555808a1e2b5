import { Button, StatusWord, Timer } from '@pukar/ui';
import { recordingText as text } from '../recording-messages.js';
import type { DeskRecordingOnScreen } from './use-desk-recording.js';

interface RecordingStateProps {
  readonly desk: DeskRecordingOnScreen;
  readonly onObject: () => void;
}

/** Whether the conversation is recorded now, as the carrier does it, and the keys that change that. */
export function RecordingState({ desk: { recording, toggle }, onObject }: RecordingStateProps) {
  if (!recording || recording.state === 'none' || recording.state === 'over') return null;
  const { state, resumesAt, pausesAtStart } = recording;
  if (state === 'refused') return <StatusWord tone="calm" testId="recording-state">{text.refused}</StatusWord>;
  const isPaused = state === 'paused' || pausesAtStart;
  return (
    <span className="desk-recording" role="group" aria-label={text.ofRecording}>
      <StatusWord tone={isPaused ? 'soon' : state === 'recording' ? 'live' : 'calm'} testId="recording-state">{pausesAtStart ? text.startingPaused : text[state]}</StatusWord>
      {isPaused && resumesAt && <Timer until={resumesAt} testId="recording-resumes" />}
      <Button shortcut="F10" aria-pressed={isPaused} title={isPaused ? text.resumeTitle : text.pauseTitle} data-testid="pause-recording" onClick={toggle}>{isPaused ? text.resume : text.pause}</Button>
      <Button kind="bare" data-testid="object-to-recording" onClick={onObject}>{text.object}</Button>
    </span>
  );
}
