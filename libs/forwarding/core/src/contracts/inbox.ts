import * as z from 'zod';

/** Version of the inbox's socket messages. The only one is `inbox:changed` {}: fetch the snapshot again. */
export const INBOX_VERSION = 1;

const Both = z.object({ en: z.string(), hi: z.string() });

/** `POST /api/sign-in` of the department's process. */
export const OfficerSignInSchema = z.object({
  login: z.string().trim().toLowerCase().min(1, 'Enter your login.').max(64),
  password: z.string().min(1, 'Enter your password.').max(256),
});

/** Answer of `POST /api/sign-in` and `GET /api/me`. */
export const OfficerSignedInSchema = z.object({
  officer: z.object({ name: z.string(), post: Both, level: z.number().int() }),
  office: z.object({ code: z.string(), name: Both }),
});
export type OfficerSignedIn = z.infer<typeof OfficerSignedInSchema>;

const InboxRowSchema = z.object({
  /** The department's own name for the ticket. */
  reference: z.string(),
  categoryCode: z.string(),
  categoryName: Both,
  placeName: Both.nullable(),
  /** The first words of the redacted statement. */
  excerpt: z.string(),
  state: z.enum(['received', 'resolved']),
  receivedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
  version: z.number().int(),
});
export type InboxRow = z.infer<typeof InboxRowSchema>;

/** `GET /api/inbox`: open tickets by time left, then those resolved in the last 30 days. */
export const InboxSnapshotSchema = z.object({
  serverTime: z.iso.datetime(),
  counts: z.object({ late: z.number().int(), dueThisWeek: z.number().int(), open: z.number().int() }),
  tickets: z.array(InboxRowSchema),
});
export type InboxSnapshot = z.infer<typeof InboxSnapshotSchema>;

/** `GET /api/inbox/:reference`; 404 `not-found` for another office's. */
export const InboxTicketSchema = InboxRowSchema.extend({
  statement: z.string(),
  facts: z.array(z.object({ key: z.string(), label: Both, value: z.string() })),
  /** How high it has climbed: 1 is the first officer. */
  level: z.number().int(),
  /** It was re-opened: what the office below answered, and what the citizen says is still wrong, as far as that is known. */
  reopened: z.object({ formerAction: Both.nullable(), formerReply: z.string(), reason: z.string().nullable() }).nullable(),
  /** The language in which the citizen will be answered. */
  language: z.string(),
  actionCode: z.string().nullable(),
  reply: z.string().nullable(),
  history: z.array(z.object({ at: z.iso.datetime(), sentence: z.string() })),
  /** What the same domain table accepts now. */
  accepts: z.array(z.enum(['resolve'])),
  /** Action codes to choose from, with what the citizen will be told. */
  actions: z.array(z.object({ code: z.string(), name: Both, spoken: Both })),
});
export type InboxTicket = z.infer<typeof InboxTicketSchema>;

/** `POST /api/inbox/:reference/resolve`; 409 `changed` for an older version, `already-resolved`. */
export const ResolveRequestSchema = z.object({
  version: z.number().int(),
  actionCode: z.string().max(40),
  reply: z.string().trim().min(10, 'Say in a sentence what was done (at least 10 letters).').max(2_000),
});
export type ResolveRequest = z.infer<typeof ResolveRequestSchema>;
