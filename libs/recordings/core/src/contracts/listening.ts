import { withAsciiDigits } from '@pukar/kernel';
import * as z from 'zod';
import { RECORDING_KINDS, RECORDING_STATES } from '../domain/recording-state.js';

/** A reason that says nothing explains nothing later. */
export const SHORTEST_REASON = 10;

/**
 * `GET /api/recordings`: by call, by ticket number, or by the day in which they were made; never by whose they are. Newest first,
 * fifty at most. At least one is needed.
 */
export const RecordingFilterSchema = z.object({
  call: z.uuid().optional(),
  /** As it is read aloud; spaces do not matter. */
  ticket: z.string().transform((text) => withAsciiDigits(text).replace(/\D/g, '')).pipe(z.string().length(11, 'A ticket number has 11 digits.')).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** The last recording of the page before: those that are older than it. */
  before: z.uuid().optional(),
}).refine((filter) => filter.call ?? filter.ticket ?? filter.from, { error: 'Say which call, which ticket or which day.' });
export type RecordingFilter = z.infer<typeof RecordingFilterSchema>;

/**
 * One recording as a list shows it. The waveform is the loudness of each channel over time, 0 to 255, base64; the citizen's first.
 * `POST /api/recordings/:id/fetch` (no body) looks at once for one that failed: refused `no-such-recording`, `not-failed`, `gone`.
 */
export const RecordingViewSchema = z.object({
  id: z.uuid(),
  callId: z.uuid(),
  kind: z.enum(RECORDING_KINDS),
  state: z.enum(RECORDING_STATES),
  at: z.iso.datetime(),
  seconds: z.number().nullable(),
  channels: z.number().int().nullable(),
  waveform: z.string().nullable(),
  /** Parts in which it was paused, in seconds from its beginning. */
  paused: z.array(z.object({ from: z.number(), to: z.number() })),
  /** Of one that failed: until when it is looked for. */
  keepUntil: z.iso.datetime().nullable(),
  /** It failed, and the carrier has no such recording any more: nobody can fetch it. */
  isGone: z.boolean(),
  isHeldAsEvidence: z.boolean(),
});
export type RecordingView = z.infer<typeof RecordingViewSchema>;
export const RecordingsSchema = z.array(RecordingViewSchema);

/** `GET /api/recordings/:id/audio?reason=`: why somebody listens. */
export const ListeningSchema = z.object({ reason: z.string().trim().min(SHORTEST_REASON, 'Say in a sentence why you must hear it.').max(300) });
