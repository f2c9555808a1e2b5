import type { DeskRecording, ObjectionReason } from '@pukar/recordings-core/contracts';
import type { Answer } from '@pukar/ui';

/** What the desk asks about the recording of its call; the page connects it to its socket. */
export interface DeskRecordingServer {
  read(callId: string): Promise<Answer<DeskRecording>>;
  pause(callId: string, on: boolean): Promise<Answer<DeskRecording>>;
  object(callId: string, reason: ObjectionReason): Promise<Answer<DeskRecording>>;
  /** The recording of a call changed. */
  onChanged(listener: (callId: string) => void): () => void;
}
