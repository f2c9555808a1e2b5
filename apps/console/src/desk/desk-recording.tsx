import { type DeskRecordingServer, recordingText, RecordingState, useDeskRecording } from '@pukar/recordings-console';
import { Notice } from '@pukar/ui';
import { type ReactNode, useRef, useState } from 'react';
import { ObjectionBar } from './desk-parts.js';

interface Wanted {
  readonly callId: string | null;
  readonly isOnline: boolean;
  readonly isTalking: boolean;
  readonly onTrouble: (message: string | null) => void;
}

/** The recording of the desk's call: its state and keys for the bar, and what must be said or asked below it. */
export function useRecordingOnDesk(server: DeskRecordingServer, { isTalking, ...wanted }: Wanted): { readonly state: ReactNode; readonly below: ReactNode; readonly toggle: () => void } {
  const desk = useDeskRecording(server, wanted);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const isAsking = askedFor !== null && askedFor === wanted.callId;
  const group = useRef<HTMLSpanElement>(null);
  /** Whoever works by keyboard is back where they asked, also when the key that they pressed is gone because the caller objected. */
  const close = () => {
    setAskedFor(null);
    group.current?.focus();
  };
  return {
    toggle: desk.toggle,
    state: isTalking && <RecordingState group={group} desk={desk} onObject={() => setAskedFor(wanted.callId)} />,
    below: (
      <>
        {isAsking && <ObjectionBar onClose={close} onObject={(reason) => { desk.object(reason); close(); }} />}
        {isTalking && desk.recording?.resumedByItself && <Notice tone="soon" testId="recording-resumed">{recordingText.resumedByItself}</Notice>}
      </>
    ),
  };
}
