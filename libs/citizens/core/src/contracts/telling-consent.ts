import * as z from 'zod';

/** How a citizen may be told of schemes: answer of `consent:open` { callId } and of `consent:save`. Both false: they are not told. */
export const TellingConsentSchema = z.object({
  call: z.boolean(),
  sms: z.boolean(),
  /** Of which place they are told; null while none is known: then of none. */
  placeCode: z.string().nullable(),
  /** When they were asked; null for somebody who never was. */
  askedAt: z.iso.datetime().nullable(),
  /** No SMS reaches a landline. */
  canSms: z.boolean(),
  /** The language in which they agreed, by a key, to be greeted; null while they have not. `greeting:forget` { callId } takes it back. */
  greeting: z.string().nullable(),
  /** They asked not to be written to, about complaints neither; `messages:want` { callId, wanted } changes it. */
  wantsNoMessages: z.boolean(),
});
export type TellingConsent = z.infer<typeof TellingConsentSchema>;

/** `messages:want`: at the citizen's own word. Refused as `consent:save`. */
export const WantMessagesSchema = z.object({ callId: z.uuid(), wanted: z.boolean() });
export type WantMessages = z.infer<typeof WantMessagesSchema>;

/** `consent:save`: what the citizen answered to the agent's question. Refused `no-number` for a hidden number, `landline` for SMS to one, `not-your-call`, `unknown-call`. */
export const SaveConsentSchema = z.object({ callId: z.uuid(), call: z.boolean(), sms: z.boolean(), placeCode: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]+){1,2}$/).max(30).nullable() });
export type SaveConsent = z.infer<typeof SaveConsentSchema>;
