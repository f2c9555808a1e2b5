import * as z from 'zod';

/** `call:hang-up`: ends the conversation for both. Refused `not-your-call`. */
export const HangUpSchema = z.object({ callId: z.uuid() });

/** `call:hold`: puts the caller of a conversation on hold, or takes them back. Refused `not-your-call`, `caller-not-in`, `carrier-unreachable`. */
export const HoldSchema = z.object({ callId: z.uuid(), on: z.boolean() });

/** Answer of `softphone:access` {}: how the agent's browser registers at the carrier as `client:<identity>`. */
export const SoftphoneAccessSchema = z.object({
  /** `local`: WebSocket signalling of the local carrier at `url`; `twilio`: Twilio's Voice SDK. */
  kind: z.enum(['local', 'twilio']),
  url: z.string().nullable(),
  identity: z.string(),
  token: z.string(),
  /** How long the token is good for, counted from now: a browser's own clock may be wrong. */
  lifetimeSeconds: z.number().int().positive(),
});
export type SoftphoneAccess = z.infer<typeof SoftphoneAccessSchema>;
