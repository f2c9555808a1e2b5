import { DraftContentSchema } from '@pukar/citizens-core/contracts';
import * as z from 'zod';
import { JoinsSchema } from './alike.js';

/** `grievance:preview`: what the department will read of this draft. */
export const PreviewRequestSchema = z.object({ callId: z.uuid(), content: DraftContentSchema });

/** What a redaction took out; `personal` is what the agent marked by hand. */
export const RedactionKindSchema = z.enum(['phone', 'aadhaar', 'pan', 'voter', 'vehicle', 'document', 'email', 'account', 'record', 'ticket', 'name', 'address', 'personal']);

const RedactionSchema = z.object({ kind: RedactionKindSchema, start: z.number().int(), end: z.number().int() });

/** Answer of `grievance:preview`. Offsets are of the statement as typed, in UTF-16 units. */
export const ForwardPreviewSchema = z.object({
  forwardedStatement: z.string(),
  redactions: z.array(RedactionSchema),
  /** What was recognised and goes all the same, because the agent said why. */
  leftIn: z.array(RedactionSchema).optional(),
  /** The facts that go: those that identify nobody, and those with the citizen's yes. */
  facts: z.array(z.object({ key: z.string(), label: z.string(), value: z.string() })),
  /** Identifying facts that stay, because the citizen has not agreed. */
  withheldFacts: z.array(z.string()),
  /** What still stops registration, in sentences for the agent, by field. */
  missing: z.array(z.object({ field: z.string(), message: z.string() })),
  departmentName: z.string().nullable(),
  promisedDate: z.iso.datetime().nullable(),
});
export type ForwardPreview = z.infer<typeof ForwardPreviewSchema>;

/** `grievance:register`: registers the saved draft of this version, once per `idempotencyKey`. */
export const RegisterRequestSchema = z.object({ callId: z.uuid(), draftVersion: z.number().int().min(1), idempotencyKey: z.uuid(), joins: JoinsSchema.optional() });
export type RegisterRequest = z.infer<typeof RegisterRequestSchema>;

/** Answer of `grievance:register`; refusals: `paper-known` (the message names its ticket), `not-open`, `not-alike` (of what it was to be joined to), `incomplete` (with a message and `missing`), `stale`, `not-your-call`, `key-used`. */
export const RegisteredSchema = z.object({
  /** 11 digits; read aloud as 4-4-3. */
  ticketNumber: z.string(),
  /** By when an answer is promised; null for thanks and questions. */
  dueAt: z.iso.datetime().nullable(),
  departmentName: z.string(),
  /** The sentence to read out, in the caller's language. */
  say: z.string(),
  /** The language (BCP-47) that `say` is in. */
  language: z.string().optional(),
  /** Where no number of the citizen is known: four digits that they keep with the ticket's number, and how that is said, in their language. */
  receipt: z.object({ code: z.string(), say: z.string(), language: z.string() }).nullable().optional(),
});
export type Registered = z.infer<typeof RegisteredSchema>;
