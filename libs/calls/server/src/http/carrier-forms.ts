import * as z from 'zod';

/** What the carrier posts, as far as we read it; it may add parameters without notice. */
const callSid = z.string().regex(/^CA[0-9a-f]{32}$/i);
const timestamp = z.string().optional().transform((text) => {
  const at = text ? new Date(text) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
});
const sequence = z.string().optional();

export const CallFormSchema = z.object({ CallSid: callSid, From: z.string().default('') });
export const QueueLeftFormSchema = CallFormSchema.extend({ QueueResult: z.string(), QueueSid: z.string().optional(), QueueTime: z.string().optional() });
export const AfterTalkFormSchema = CallFormSchema.extend({ DialCallStatus: z.string().optional(), DialBridged: z.string().optional(), CallStatus: z.string().optional() });
export const CallStatusFormSchema = z.object({
  CallSid: callSid, From: z.string().optional(), CallStatus: z.string(), SequenceNumber: sequence, Timestamp: timestamp, CallDuration: z.coerce.number().int().min(0).optional().catch(undefined),
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
/** `?party=second`: the officer's line of a bridge. */
export const PartyQuerySchema = z.object({ party: z.literal('second').optional() });
export const OutQuerySchema = PartyQuerySchema.extend({ call: z.uuid() });
export const WaitQuerySchema = LanguageQuerySchema.extend({ since: z.coerce.number().int().min(0), told: z.literal('1').optional() });
export const LegQuerySchema = z.object({ call: z.uuid(), claim: z.uuid() });
