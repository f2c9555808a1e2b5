import type { RetentionPolicy } from '@pukar/recordings-core/domain';

/** What recording must know of its surroundings. Provided by the application. */
export abstract class RecordingsSettings {
  /** Where the carrier reaches us, without a slash at the end. */
  abstract readonly publicUrl: string;
  abstract readonly keepDays: RetentionPolicy;
}

/** Where the carrier tells what becomes of the recording of a call. */
export const recordingUrl = (publicUrl: string, callId: string): string => `${publicUrl}/voice/recording?${new URLSearchParams({ call: callId })}`;
