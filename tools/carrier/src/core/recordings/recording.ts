import type { HttpMethod, Params } from '../params.js';
import { rfc2822 } from '../rfc2822.js';
import type { RecordingSid } from '../sids.js';

export type RecordingStatus = 'in-progress' | 'paused' | 'stopped' | 'processing' | 'completed' | 'absent' | 'deleted';

/** What began a recording: the words of `RecordingSource` (section 7 of the contract). */
export type RecordingSource = 'DialVerb' | 'Conference' | 'OutboundAPI' | 'RecordVerb' | 'StartCallRecordingAPI';

/** The statuses that a callback can be asked for. */
export const RECORDING_EVENTS = ['in-progress', 'completed', 'absent'] as const;
export type RecordingEvent = (typeof RECORDING_EVENTS)[number];

/** Where a recording tells what becomes of it, and which of it. */
export interface RecordingCallback {
  readonly url: string;
  readonly method: HttpMethod;
  readonly events: readonly RecordingEvent[];
}

/** A recording, as it is kept. Instants are ISO 8601. Its sound is in a file of its own. */
export interface Recording {
  readonly sid: RecordingSid;
  readonly accountSid: string;
  /** The parent's when a child was recorded too. */
  readonly callSid?: string | undefined;
  readonly conferenceSid?: string | undefined;
  readonly source: RecordingSource;
  readonly channels: 1 | 2;
  readonly track: 'both' | 'inbound' | 'outbound';
  readonly status: RecordingStatus;
  readonly startedAt: string;
  readonly updatedAt: string;
  /** Whole seconds; absent while it goes on. */
  readonly durationSeconds?: number | undefined;
  readonly errorCode?: number | undefined;
  readonly callback?: RecordingCallback | undefined;
}

/** What was asked for, `completed` when nothing was. */
export function recordingEventsIn(asked: readonly string[]): readonly RecordingEvent[] {
  const known = RECORDING_EVENTS.filter((event) => asked.includes(event));
  return known.length === 0 ? ['completed'] : known;
}

/** The parameters of a recording's callback (section 7 of the contract). */
export function recordingParameters(recording: Recording, url: string): Params {
  return {
    AccountSid: recording.accountSid,
    ...(recording.callSid === undefined ? {} : { CallSid: recording.callSid }),
    ...(recording.conferenceSid === undefined ? {} : { ConferenceSid: recording.conferenceSid }),
    RecordingSid: recording.sid,
    RecordingUrl: url,
    RecordingStatus: recording.status,
    ...(recording.durationSeconds === undefined ? {} : { RecordingDuration: String(recording.durationSeconds) }),
    RecordingChannels: String(recording.channels),
    RecordingStartTime: rfc2822(new Date(recording.startedAt)),
    RecordingSource: recording.source,
    RecordingTrack: recording.track,
    ...(recording.errorCode === undefined ? {} : { ErrorCode: String(recording.errorCode) }),
  };
}
