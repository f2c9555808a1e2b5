import { LONGEST_WAIT_SECONDS, SPOKEN_MINUTES } from '@pukar/calls-core/domain';
import * as z from 'zod';

/** What the carrier posts, as far as we read it; it may add parameters without notice. */
const callSid = z.string().regex(/^CA[0-9a-f]{32}$/i);
const timestamp = z.string().optional().transform((text) => {
  const at = text ? new Date(text) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
});
const sequence = z.string().optional();
const RECORDING = /RE[0-9a-f]{32}/i;

export const CallFormSchema = z.object({ CallSid: callSid, From: z.string().default('') });
export const QueueLeftFormSchema = CallFormSchema.extend({ QueueResult: z.string(), QueueSid: z.string().optional(), QueueTime: z.string().optional() });
export const AfterTalkFormSchema = CallFormSchema.extend({ DialCallStatus: z.string().optional(), DialBridged: z.string().optional(), CallStatus: z.string().optional() });
export const CallStatusFormSchema = z.object({
  CallSid: callSid, From: z.string().optional(), To: z.string().optional(), CallStatus: z.string(), SequenceNumber: sequence, Timestamp: timestamp, CallDuration: z.coerce.number().int().min(0).optional().catch(undefined),
});
export const ConferenceFormSchema = z.object({
  ConferenceSid: z.string().regex(/^CF[0-9a-f]{32}$/i), FriendlyName: z.string(), StatusCallbackEvent: z.string(), SequenceNumber: sequence, Timestamp: timestamp,
  CallSid: callSid.optional(), ParticipantLabel: z.string().optional(), ReasonParticipantLeft: z.string().optional(), CallSidEndingConference: callSid.optional(),
  ParticipantLabelEndingConference: z.string().optional(),
});

/** `?l=hi-IN`; none when the caller chose no language. */
export const LanguageQuerySchema = z.object({ l: z.string().regex(/^[a-z]{2}-IN$/).optional().catch(undefined) });
/** `?call=`: the call of a line that we rang. */
export const CallQuerySchema = z.object({ call: z.uuid().optional() });
/** `?party=`: `second`, the officer's line of a bridge; otherwise the id of a third party. */
export const PartyQuerySchema = z.object({ party: z.union([z.literal('second'), z.uuid()]).optional() });
/** `claim`: whose conversation is over; absent where the line was sent there before addresses said so. */
export const AfterTalkQuerySchema = PartyQuerySchema.extend({ claim: z.uuid().optional() });
export const OutQuerySchema = PartyQuerySchema.extend({ call: z.uuid() });
/** Seconds since 1970. */
/** Later than this there is no date (ECMA-262). */
const LAST_MS = 8.64e15;
const instant = z.coerce.number().int().min(0).max(LAST_MS / 1_000).transform((seconds) => new Date(seconds * 1000)).optional().catch(undefined);
export const WaitQuerySchema = LanguageQuerySchema.extend({
  since: z.coerce.number().int().min(0), n: z.coerce.number().int().min(0).catch(0).default(0), p: z.coerce.number().int().min(1).nullable().catch(null).default(null),
  at: instant, m: z.coerce.number().pipe(z.literal(SPOKEN_MINUTES)).optional().catch(undefined), ends: instant,
  told: z.literal('1').optional(), out: z.literal('1').optional(), last: z.literal('1').optional(), silent: z.literal('1').optional(),
  max: z.coerce.number().int().min(1).catch(LONGEST_WAIT_SECONDS).default(LONGEST_WAIT_SECONDS),
});
export const WaitKeyQuerySchema = WaitQuerySchema.extend({ t: z.string().max(20).default('') });
export const WaitKeyFormSchema = CallFormSchema.extend({ Digits: z.string().max(20).default('') });
/** `?w=`: when the caller chose to leave a message; `try`: how often they were asked to speak. */
export const VoicemailQuerySchema = z.object({ w: z.coerce.number().int().min(0).max(LAST_MS).transform((ms) => new Date(ms)), try: z.coerce.number().int().min(1).max(9) });
/** No call lasts longer than a day at the carrier: what is longer is not known. */
const LONGEST_SECONDS = 86_400;
const seconds = z.coerce.number().int().min(0).max(LONGEST_SECONDS).nullable().catch(null).default(null);
/** The end of a recording, as the verb's action hears it: Twilio sends the SID in the address, other carriers by itself. */
export const VoicemailSaidFormSchema = CallFormSchema.extend({ RecordingSid: z.string().optional(), RecordingUrl: z.string().default(''), RecordingDuration: seconds, Digits: z.string().optional() })
  .transform((form) => ({ ...form, recordingSid: RECORDING.exec(form.RecordingSid ?? form.RecordingUrl)?.[0] }));
export const RecordingFormSchema = z.object({ CallSid: callSid, RecordingSid: z.string().regex(/^RE[0-9a-f]{32}$/i), RecordingStatus: z.string(), RecordingDuration: seconds });
export const LegQuerySchema = z.object({ call: z.uuid(), claim: z.uuid() });
