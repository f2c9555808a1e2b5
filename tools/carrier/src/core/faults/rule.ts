import * as z from 'zod';

const milliseconds = z.number().int().min(0).max(3_600_000);

/** How often a rule takes effect, of the times that it matches. */
const often = {
  /** Only from the n-th match on; 1 unless told. */
  from: z.number().int().min(1).default(1),
  /** So many times at most. */
  times: z.number().int().min(1).optional(),
  /** Of so many matches at random, by a seed: the same seed, the same choice. */
  chance: z.strictObject({ of: z.number().min(0).max(1), seed: z.number().int() }).optional(),
};

/** Which request: what it is about (`voice`, `status completed`, `participant-join`, …), its path, its parameters. */
const request = z.strictObject({
  about: z.string().optional(),
  /** A part of the URL's path. */
  path: z.string().optional(),
  params: z.record(z.string(), z.string()).optional(),
});

/** Which leg: where it comes from and goes to (the beginnings of), its direction, its id. */
const leg = z.strictObject({
  from: z.string().optional(),
  to: z.string().optional(),
  direction: z.enum(['inbound', 'outbound-api', 'outbound-dial']).optional(),
  callSid: z.string().optional(),
});

const callbackEffect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('drop') }),
  /** `spreadMs`: besides, up to so much more at random, which puts the callbacks of a lane out of order. */
  z.strictObject({ type: z.literal('delay'), ms: milliseconds, spreadMs: milliseconds.default(0), seed: z.number().int().default(1) }),
  /** With the same idempotency token. `afterMs`: between one and the next. */
  z.strictObject({ type: z.literal('duplicate'), copies: z.number().int().min(1).max(100).default(1), afterMs: milliseconds.default(0) }),
  /** Held until so many others of its lane have gone, or until one with these parameters has; at most so long. */
  z.strictObject({ type: z.literal('hold-back'), others: z.number().int().min(1).default(1), until: request.optional(), atMostMs: milliseconds.default(10_000) }),
  /** Another callback besides, with some parameters changed. */
  z.strictObject({ type: z.literal('insert'), place: z.enum(['before', 'after']), params: z.record(z.string(), z.string()) }),
]);

const requestEffect = z.discriminatedUnion('type', [
  /** The application gets it; its answer does not come in time. */
  z.strictObject({ type: z.literal('time-out') }),
  z.strictObject({ type: z.literal('refused') }),
  z.strictObject({ type: z.literal('status'), status: z.number().int().min(300).max(599) }),
  z.strictObject({ type: z.literal('slow'), ms: milliseconds }),
  z.strictObject({ type: z.literal('garbage'), contentType: z.string().default('text/xml'), body: z.string().default('<<not a document') }),
]);

const legEffect = z.strictObject({
  type: z.literal('end'),
  /** Whose leg: this one, or the newest call that goes on from a number. */
  who: z.union([z.literal('itself'), z.strictObject({ from: z.string() })]).default('itself'),
  status: z.enum(['completed', 'busy', 'failed', 'no-answer', 'canceled']).default('completed'),
  afterMs: milliseconds.default(0),
});

const messageEffect = z.strictObject({
  type: z.literal('fail'),
  /** `undelivered` after it was sent, `failed` before. */
  status: z.enum(['undelivered', 'failed']).default('undelivered'),
  /** Twilio's own: 30003 unreachable, 30005 unknown, 30007 filtered, 63016 outside WhatsApp's window. */
  errorCode: z.number().int().min(21_000).max(69_999).default(30_003),
});

/** Results that no caller and no application can bring about. */
const queueEffect = z.strictObject({ type: z.literal('result'), result: z.enum(['error', 'system-error', 'bridging-in-process']).default('system-error') });

const restEffect = z.discriminatedUnion('type', [
  /** 400 with one of Twilio's codes for what depends on the account or on the number: 21215 geographic permission, 21614 no mobile, 21901 DLT template. */
  z.strictObject({ type: z.literal('refuse'), status: z.union([z.literal(400), z.literal(429), z.literal(500), z.literal(503)]).default(429), code: z.number().int().default(20429) }),
  z.strictObject({ type: z.literal('slow'), ms: milliseconds }),
  /** Reads show how things were so long ago. */
  z.strictObject({ type: z.literal('lag'), ms: milliseconds }),
]);

/** A fault on demand: where it happens, which of what happens there, how often, and what goes wrong. */
export const faultRule = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('callback'), when: request.default({}), ...often, effect: callbackEffect }),
  z.strictObject({ at: z.literal('request'), when: request.default({}), ...often, effect: requestEffect }),
  z.strictObject({ at: z.literal('moment'), moment: z.enum(['initiated', 'ringing', 'answered', 'joined', 'update', 'updated']), when: leg.default({}), ...often, effect: legEffect }),
  /** Before the leg's k-th instruction, or before a verb of that name. */
  z.strictObject({ at: z.literal('instruction'), k: z.number().int().min(1).optional(), verb: z.string().optional(), when: leg.default({}), ...often, effect: legEffect }),
  /** Devices that pick up are kept until so many have, and then answer in the same instant. */
  z.strictObject({ at: z.literal('pick-up'), when: leg.default({}), ...often, effect: z.strictObject({ type: z.literal('together'), count: z.number().int().min(2) }) }),
  /** A queue that fails a caller: as they come in, or between the decision to take them out and the bridge. */
  z.strictObject({ at: z.literal('queue'), moment: z.enum(['enqueue', 'dequeue']), when: leg.default({}), ...often, effect: queueEffect }),
  /** A message of ours that does not arrive. `when`: the beginnings of its addresses. */
  z.strictObject({ at: z.literal('message'), when: z.strictObject({ from: z.string().optional(), to: z.string().optional() }).default({}), ...often, effect: messageEffect }),
  /** A conference belongs to one region: who calls in another is alone in a conference of the same name. */
  z.strictObject({ at: z.literal('region'), when: leg.default({}), ...often, effect: z.strictObject({ type: z.literal('elsewhere'), region: z.string().regex(/^[a-z]{2}\d$/).default('au1') }) }),
  /** `to`: the beginning of the number that is to be called or written to. */
  z.strictObject({ at: z.literal('rest'), when: z.strictObject({ method: z.string().optional(), path: z.string().optional(), to: z.string().optional() }).default({}), ...often, effect: restEffect }),
]);

export type FaultRule = z.infer<typeof faultRule>;
/** A rule as it is written: what has a default may be left out. */
export type FaultRuleInput = z.input<typeof faultRule>;
export type RuleAt<At extends FaultRule['at']> = Extract<FaultRule, { at: At }>;
export type RequestMatch = z.infer<typeof request>;
export type LegMatch = z.infer<typeof leg>;
