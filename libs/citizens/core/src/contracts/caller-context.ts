import * as z from 'zod';

export const CallIdSchema = z.object({ callId: z.uuid() });

/** Answer of `caller:context` { callId }: who calls, for the agent who was offered or holds the call. Reading it leaves an audit row. */
export const CallerContextSchema = z.object({
  callId: z.uuid(),
  /** For the screen: first five digits, the rest hidden; null when withheld. */
  numberMasked: z.string().nullable(),
  isLandline: z.boolean(),
  name: z.string().nullable(),
  language: z.string(),
  /** The menu keys that were pressed, as `1 → 2`; never digits of a number. */
  keysPressed: z.string(),
  waitedSeconds: z.number().int(),
  /** We ring them back: they did not call now. The sentence begins with why. */
  isCallBack: z.boolean(),
  /** A warning about earlier calls was spoken to them before the queue. Never why, nor how often. */
  wasWarned: z.boolean(),
  /** This call was ended for abuse. */
  wasPutOut: z.boolean(),
  /** What the agent should know, as sentences: "Third call this week. Ticket 4821 7735 016 is with the Assistant Engineer until 24 November." */
  sentence: z.string(),
  /** How to greet, in the caller's language. */
  greeting: z.string(),
  earlierCalls: z.array(z.object({ at: z.iso.datetime(), seconds: z.number().int(), outcome: z.string() })),
  tickets: z.array(z.object({
    number: z.string(), categoryName: z.string(), placeName: z.string().nullable(), state: z.string(), stage: z.string(),
    registeredAt: z.iso.datetime(), dueAt: z.iso.datetime(), isOverdue: z.boolean(),
  })),
  /** What they told in their last registered complaints of their own, the latest first: where, about what, and which facts. What is told again is proposed, never taken. */
  told: z.array(z.object({ at: z.iso.datetime(), categoryCode: z.string().nullable(), placeCode: z.string().nullable(), facts: z.record(z.string(), z.string()) })),
  /** Openings of their identity that nobody has told them of: to be said in their language, once it is clear that it is them. */
  toTell: z.array(z.object({ openingId: z.uuid(), ticketNumber: z.string(), openedAt: z.iso.datetime(), language: z.string(), say: z.string() })),
});
export type CallerContext = z.infer<typeof CallerContextSchema>;
