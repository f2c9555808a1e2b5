import type { DeskRecording, ObjectionReason } from '@pukar/recordings-core/contracts';
import type { Answer } from '@pukar/ui';
import { useEffect, useState } from 'react';
import type { DeskRecordingServer } from './desk-recording-server.js';

/** A notice may be lost: what the server says is asked again so often. */
const LOOK_EVERY_MS = 5_000;

interface Wanted {
  readonly callId: string | null;
  readonly isOnline: boolean;
  readonly onTrouble: (message: string | null) => void;
}

/** The recording of the call on screen, as the server last said it is, and what the agent may do about it. */
export function useDeskRecording(server: DeskRecordingServer, { callId, isOnline, onTrouble }: Wanted) {
  const [last, setLast] = useState<DeskRecording | null>(null);
  const recording = last?.callId === callId ? last : null;

  useEffect(() => {
    if (!callId || !isOnline) return undefined;
    const look = () => void server.read(callId).then((answer) => { if (answer.ok) setLast(answer.value); });
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    const stop = server.onChanged((changed) => { if (changed === callId) look(); });
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [server, callId, isOnline]);

  const ask = (question: Promise<Answer<DeskRecording>>) => void question.then((answer) => {
    if (answer.ok) setLast(answer.value);
    onTrouble(answer.ok ? null : answer.message);
  });
  return {
    recording,
    /** Pauses, or lets it go on; before it began, says how it is to begin. */
    toggle: () => { if (callId && (recording?.state === 'recording' || recording?.state === 'paused' || recording?.state === 'starting')) ask(server.pause(callId, recording.state !== 'paused' && !recording.pausesAtStart)); },
    object: (reason: ObjectionReason) => { if (callId) ask(server.object(callId, reason)); },
  };
}

export type DeskRecordingOnScreen = ReturnType<typeof useDeskRecording>;
