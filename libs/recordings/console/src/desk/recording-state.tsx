import { Button, StatusWord, Timer } from '@pukar/ui';
import type { RefObject } from 'react';
import { recordingText as text } from '../recording-messages.js';
import type { DeskRecordingOnScreen } from './use-desk-recording.js';

interface RecordingStateProps {
  /** Takes the focus when the question whether to delete it is answered. */
  readonly group: RefObject<HTMLSpanElement | null>;
  readonly desk: DeskRecordingOnScreen;
  readonly onObject: () => void;
}

/** Whether the conversation is recorded now, as the carrier does it, and the keys that change that. */
export function RecordingState({ group, desk: { recording, toggle }, onObject }: RecordingStateProps) {
  if (!recording || recording.state === 'none' || recording.state === 'over') return null;
  const { state, resumesAt, pausesAtStart } = recording;
  if (state === 'refused') return <span className="desk-recording" role="group" aria-label={text.ofRecording} ref={group} tabIndex={-1}><StatusWord tone="calm" testId="recording-state">{text.refused}</StatusWord></span>;
  const isPaused = state === 'paused' || pausesAtStart;
  return (
    <span className="desk-recording" role="group" aria-label={text.ofRecording} ref={group} tabIndex={-1}>
      <StatusWord tone={isPaused ? 'soon' : state === 'recording' ? 'live' : 'calm'} testId="recording-state">{pausesAtStart ? text.startingPaused : text[state]}</StatusWord>
      {isPaused && resumesAt && <Timer until={resumesAt} testId="recording-resumes" />}
      <Button act="recording.pause" aria-pressed={isPaused} title={isPaused ? text.resumeTitle : text.pauseTitle} data-testid="pause-recording" onClick={toggle}>{isPaused ? text.resume : text.pause}</Button>
      <Button kind="bare" data-testid="object-to-recording" onClick={onObject}>{text.object}</Button>
    </span>
  );
}
