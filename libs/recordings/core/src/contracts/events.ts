import * as z from 'zod';
import { RECORDING_KINDS } from '../domain/recording-state.js';

/** Outbox event about the recording: its sound is kept here, sealed, and can be listened to. */
export const RecordingKept = 'recordings.recording-kept';
export const RecordingKeptSchema = z.object({ callId: z.uuid(), recordingId: z.uuid(), kind: z.enum(RECORDING_KINDS) });

/** Outbox event about the recording: the carrier has no sound of it, or it was given up. */
export const RecordingLost = 'recordings.recording-lost';
export const RecordingLostSchema = RecordingKeptSchema.extend({ as: z.enum(['absent', 'failed']) });
