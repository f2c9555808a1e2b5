import * as z from 'zod';
import { RecordingsSchema } from './listening.js';
import { MAY_COME_TO, VOICEMAIL_ABOUT, VOICEMAIL_DISPOSITIONS, VOICEMAIL_STATES, type VoicemailAbout, type VoicemailDisposition, type VoicemailState } from '../domain/voicemail.js';

export { MAY_COME_TO, VOICEMAIL_DISPOSITIONS, type VoicemailAbout, type VoicemailDisposition, type VoicemailState };

/** A voicemail that an agent has open. */
export const OpenVoicemailSchema = z.object({
  /** The call in which it was left, or the spoken statement: caller, context and draft are found by it. */
  callId: z.uuid(),
  about: z.enum(VOICEMAIL_ABOUT),
  /** Of a statement: by when its ticket is to be answered. */
  dueAt: z.iso.datetime().nullable(),
  /** Of a statement: nothing in it was usable, and its caller was to be rung back. */
  wasUnusable: z.boolean(),
  leftAt: z.iso.datetime(),
  language: z.string().nullable(),
  /** What was spoken, the first first. Each is played at `/api/voicemails/<callId>/audio/<id>` by who has the voicemail open. */
  recordings: RecordingsSchema,
});
export type OpenVoicemail = z.infer<typeof OpenVoicemailSchema>;

const LineSchema = z.object({ waiting: z.number().int(), overdue: z.number().int(), oldestAt: z.iso.datetime().nullable() });
export type VoicemailLine = z.infer<typeof LineSchema>;

/** Answer of `voicemail:list` {}: how many messages, and how many statements to be written down, wait for this agent's languages, and the one they have open. Asking keeps it theirs. */
export const VoicemailDeskSchema = LineSchema.extend({ statements: LineSchema, mine: OpenVoicemailSchema.nullable() });
export type VoicemailDesk = z.infer<typeof VoicemailDeskSchema>;

/** `voicemail:take`: the message that waited longest, or the statement; those that are late first. Refused `on-a-call`, `none-waiting`. */
export const TakeVoicemailSchema = z.object({ about: z.enum(VOICEMAIL_ABOUT).default('message') });

/** `voicemail:finish`: what it came to; `rung-back` and `nothing-usable` make it a call that we owe. Refused `not-your-voicemail`, `not-written`, `not-for-this`. */
export const FinishVoicemailSchema = z.object({ callId: z.uuid(), disposition: z.enum(VOICEMAIL_DISPOSITIONS).exclude(['talked']) });
export type FinishVoicemail = z.infer<typeof FinishVoicemailSchema>;
/** `voicemail:give-back`: somebody else takes it, from its old place. Refused `not-your-voicemail`. */
export const GiveBackVoicemailSchema = z.object({ callId: z.uuid() });

/** `GET /api/voicemails`: what waits, the oldest first, and what was dealt with since yesterday. Nothing of the callers. */
export const VoicemailsSchema = z.array(z.object({
  callId: z.uuid(), about: z.enum(VOICEMAIL_ABOUT), dueAt: z.iso.datetime().nullable(), leftAt: z.iso.datetime(), language: z.string().nullable(), state: z.enum(VOICEMAIL_STATES), isOverdue: z.boolean(), seconds: z.number().int().nullable(),
  takenAt: z.iso.datetime().nullable(), doneAt: z.iso.datetime().nullable(), disposition: z.enum(VOICEMAIL_DISPOSITIONS).nullable(),
}));
export type Voicemails = z.infer<typeof VoicemailsSchema>;
