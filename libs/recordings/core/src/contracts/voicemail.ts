import * as z from 'zod';
import { RecordingsSchema } from './listening.js';
import { VOICEMAIL_DISPOSITIONS, VOICEMAIL_STATES, type VoicemailDisposition, type VoicemailState } from '../domain/voicemail.js';

export { VOICEMAIL_DISPOSITIONS, type VoicemailDisposition, type VoicemailState };

/** A voicemail that an agent has open. */
export const OpenVoicemailSchema = z.object({
  /** The call in which it was left: caller, context and draft are found by it. */
  callId: z.uuid(),
  leftAt: z.iso.datetime(),
  language: z.string().nullable(),
  /** What was spoken, the first first. Each is played at `/api/voicemails/<callId>/audio/<id>` by who has the voicemail open. */
  recordings: RecordingsSchema,
});
export type OpenVoicemail = z.infer<typeof OpenVoicemailSchema>;

/** Answer of `voicemail:list` {}: how many wait for this agent's languages, and the one they have open. Asking keeps it theirs. */
export const VoicemailDeskSchema = z.object({ waiting: z.number().int(), overdue: z.number().int(), oldestAt: z.iso.datetime().nullable(), mine: OpenVoicemailSchema.nullable() });
export type VoicemailDesk = z.infer<typeof VoicemailDeskSchema>;

/** `voicemail:finish`: what it came to; `rung-back` makes it a call that we owe. Refused `not-your-voicemail`. */
export const FinishVoicemailSchema = z.object({ callId: z.uuid(), disposition: z.enum(VOICEMAIL_DISPOSITIONS).exclude(['talked']) });
export type FinishVoicemail = z.infer<typeof FinishVoicemailSchema>;
/** `voicemail:give-back`: somebody else takes it, from its old place. Refused `not-your-voicemail`. */
export const GiveBackVoicemailSchema = z.object({ callId: z.uuid() });

/** `GET /api/voicemails`: what waits, the oldest first, and what was dealt with since yesterday. Nothing of the callers. */
export const VoicemailsSchema = z.array(z.object({
  callId: z.uuid(), leftAt: z.iso.datetime(), language: z.string().nullable(), state: z.enum(VOICEMAIL_STATES), isOverdue: z.boolean(), seconds: z.number().int().nullable(),
  takenAt: z.iso.datetime().nullable(), doneAt: z.iso.datetime().nullable(), disposition: z.enum(VOICEMAIL_DISPOSITIONS).nullable(),
}));
export type Voicemails = z.infer<typeof VoicemailsSchema>;
