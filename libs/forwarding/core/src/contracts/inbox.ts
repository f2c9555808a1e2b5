import * as z from 'zod';
import { CLOSING_REASONS, FORWARDED_STATES, FORWARDED_TASKS, OFFICER_ROLES, PASSED_BECAUSE } from '../domain/forwarded.js';
import { FORWARDED_COMMANDS } from '../domain/forwarded-commands.js';

/** Version of the inbox's socket messages. The only one is `inbox:changed` {}: fetch the snapshot again. */
export const INBOX_VERSION = 1;

const Both = z.object({ en: z.string(), hi: z.string() });

/** `POST /api/sign-in` of the department's process. */
export const OfficerSignInSchema = z.object({
  login: z.string().trim().toLowerCase().min(1, 'Enter your login.').max(64),
  password: z.string().min(1, 'Enter your password.').max(256),
  /** Of an authenticator, or a recovery code. Without one whoever has a second factor is refused 401 `second-factor`; with another 401 `wrong-code` (field `code`). */
  code: z.string().trim().min(1).max(40, 'That is no code.').optional(),
});
export type OfficerSignIn = z.infer<typeof OfficerSignInSchema>;

/** Answer of `POST /api/sign-in` and `GET /api/me`. */
export const OfficerSignedInSchema = z.object({
  officer: z.object({ id: z.uuid(), name: z.string(), post: Both, level: z.number().int(), role: z.enum(OFFICER_ROLES) }),
  /** Signed in with a first password: nothing else is open before another is chosen. */
  mustChoosePassword: z.boolean(),
  office: z.object({ code: z.string(), name: Both, departmentCode: z.string().nullable() }),
  /** The offices below, which this one sees; empty at the lowest. */
  below: z.array(z.object({ code: z.string(), name: Both })),
  /** A second factor is required and not there yet: nothing else is open before. */
  mustAddFactor: z.boolean(),
  /** After how many minutes without a touch the session ends. */
  idleMinutes: z.number().int(),
});
export type OfficerSignedIn = z.infer<typeof OfficerSignedInSchema>;

const OfficerSchema = z.object({ id: z.uuid(), name: z.string(), post: Both });

export const InboxRowSchema = z.object({
  /** The department's own name for the ticket. */
  reference: z.string(),
  categoryCode: z.string(),
  categoryName: Both,
  placeCode: z.string().nullable(),
  placeName: Both.nullable(),
  /** The first words of the redacted statement. */
  excerpt: z.string(),
  state: z.enum(FORWARDED_STATES),
  /** What the office has it for: to answer, or to decide on what was proposed, or to write an order. */
  task: z.enum(FORWARDED_TASKS),
  /** How high it has climbed: 1 is the first officer. */
  level: z.number().int(),
  /** The office that has it: the own one, or one below. */
  officeCode: z.string(),
  receivedAt: z.iso.datetime(),
  /** What was promised to the citizen. */
  dueAt: z.iso.datetime(),
  /** When the officer of this level is late: the list is in this order. At level 1 it is what was promised. */
  actBy: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
  assignedTo: OfficerSchema.nullable(),
  isReopened: z.boolean(),
  /** The citizen is being asked something, at the longest until then. */
  waitingUntil: z.iso.datetime().nullable(),
  /** `YYYY-MM-DD` of the last interim reply. */
  interimDay: z.iso.date().nullable(),
  /** What the office proposed and nobody decided yet. */
  proposal: z.enum(['transfer', 'closing']).nullable(),
  passedBecause: z.enum(PASSED_BECAUSE).nullable(),
  version: z.number().int(),
});
export type InboxRow = z.infer<typeof InboxRowSchema>;

/** `GET /api/inbox`, with `InboxQuerySchema`: tickets in hand by time left, then those that ended in the last 30 days, the latest first. */
export const InboxSnapshotSchema = z.object({
  serverTime: z.iso.datetime(),
  /** Of the own office, whatever the filter. */
  counts: z.object({
    late: z.number().int(), dueThisWeek: z.number().int(), open: z.number().int(),
    mine: z.number().int(), unassigned: z.number().int(), toDecide: z.number().int(), reopened: z.number().int(), waiting: z.number().int(),
  }),
  tickets: z.array(InboxRowSchema),
  /** For `after` of the next page; null on the last. */
  next: z.string().nullable(),
});
export type InboxSnapshot = z.infer<typeof InboxSnapshotSchema>;

/** One thing that an officer, or the helpline for the citizen, said about it. */
const ActSchema = z.object({
  at: z.iso.datetime(),
  kind: z.string(),
  byPost: z.string().nullable(),
  text: z.string().nullable(),
  day: z.iso.date().nullable(),
  department: z.string().nullable(),
  reasonCode: z.enum(CLOSING_REASONS).nullable(),
  evidence: z.array(z.uuid()),
});

/** `GET /api/inbox/:reference`; 404 `not-found` for another office's. */
export const InboxTicketSchema = InboxRowSchema.extend({
  statement: z.string(),
  facts: z.array(z.object({ key: z.string(), label: Both, value: z.string() })),
  /** It was re-opened: what the office below answered, and what the citizen says is still wrong, as far as that is known. */
  reopened: z.object({ formerAction: Both.nullable(), formerReply: z.string(), reason: z.string().nullable() }).nullable(),
  /** Who had it before, the first first. Of another department only what was done: no reference, no office, no words. */
  former: z.array(z.object({
    reference: z.string().nullable(), officeCode: z.string().nullable(), level: z.number().int(), endedAt: z.iso.datetime(), because: z.enum(PASSED_BECAUSE).nullable(), action: Both.nullable(), reply: z.string().nullable(),
  })),
  /** What this office must decide: what another one proposed. */
  toDecide: z.object({ kind: z.enum(['transfer', 'closing', 'order']), reason: z.string().nullable(), reasonCode: z.enum(CLOSING_REASONS).nullable(), fromDepartment: z.string().nullable() }).nullable(),
  /** How often it changed its department; after the third the head of administration decides. */
  transfers: z.number().int(),
  /** The language in which the citizen will be answered. */
  language: z.string(),
  /** What the citizen handed in: it is written about by its own name. */
  kind: z.string(),
  actionCode: z.string().nullable(),
  reply: z.string().nullable(),
  history: z.array(z.object({ at: z.iso.datetime(), sentence: z.string() })),
  acts: z.array(ActSchema),
  /** What this officer can do now, by the same domain tables. */
  accepts: z.array(z.enum(FORWARDED_COMMANDS)),
  /** Action codes to choose from, with what the citizen will be told. */
  actions: z.array(z.object({ code: z.string(), name: Both, spoken: Both })),
});
export type InboxTicket = z.infer<typeof InboxTicketSchema>;
