import * as z from 'zod';

/** `call:hang-up`: ends the conversation for both. Refused `not-your-call`. */
export const HangUpSchema = z.object({ callId: z.uuid() });

/** Answer of `softphone:access` {}: how the agent's browser registers at the carrier as `client:<identity>`. */
export const SoftphoneAccessSchema = z.object({
  /** `local`: WebSocket signalling of the local carrier at `url`; `twilio`: Twilio's Voice SDK. */
  kind: z.enum(['local', 'twilio']),
  url: z.string().nullable(),
  identity: z.string(),
  token: z.string(),
  expiresAt: z.iso.datetime(),
});
export type SoftphoneAccess = z.infer<typeof SoftphoneAccessSchema>;
