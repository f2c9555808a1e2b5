import * as z from 'zod';
import { OFFICER_ROLES } from '../domain/forwarded.js';

const Both = z.object({ en: z.string(), hi: z.string() });
const ROLES = ['lme', 'gro', 'escalation'] as const;

const ManagedOfficerSchema = z.object({
  id: z.uuid(),
  officeCode: z.string(),
  name: z.string(),
  post: Both,
  role: z.enum(OFFICER_ROLES),
  level: z.number().int(),
  login: z.string().nullable(),
  /** Tickets in hand. */
  open: z.number().int(),
  isSelf: z.boolean(),
  /** The reader looks after them. */
  isBelow: z.boolean(),
  /** Has not signed in with the first password yet. */
  mustChoosePassword: z.boolean(),
  /** Where they are written to, shortened; null where nobody has confirmed an address. */
  mail: z.string().nullable(),
  /** An address that waits for its code. `sent`: the code went; `asked`: it goes soon; `no-mail`: this helpline sends no e-mail. */
  confirmation: z.object({ id: z.uuid(), mail: z.string(), state: z.enum(['asked', 'sent', 'no-mail']), expiresAt: z.iso.datetime(), triesLeft: z.number().int() }).nullable(),
  /** Now or to come; the next one. */
  absence: z.object({ id: z.uuid(), from: z.iso.date(), until: z.iso.date(), standIn: Both, isNow: z.boolean() }).nullable(),
});
export type ManagedOfficer = z.infer<typeof ManagedOfficerSchema>;

/** `GET /api/department-officers`: the officers of the own office and of those below who are still in it. For the GRO and escalation officers. */
export const DepartmentOfficersSchema = z.object({
  /** With the roles that the reader may give there. */
  offices: z.array(z.object({ code: z.string(), name: Both, roles: z.array(z.enum(ROLES)) })),
  officers: z.array(ManagedOfficerSchema),
  /** What every login of the department begins with. */
  loginBegins: z.string(),
  today: z.iso.date(),
});
export type DepartmentOfficers = z.infer<typeof DepartmentOfficersSchema>;

const line = (least: number, most: number, ask: string) => z.string().trim().min(least, ask).max(most, 'That is too long.').regex(/^[^\p{Cc}]*$/u, 'There is a letter in it that nobody can read.');

/** `POST /api/department-officers`; the page makes the id. Refused: 422 with a sentence for each field, 409 `there` for an id that is known. */
export const AddOfficerSchema = z.object({
  id: z.uuid(),
  officeCode: z.string().min(1, 'Choose an office from the list.').max(30),
  role: z.enum(ROLES, 'Choose a role from the list.'),
  postEn: line(3, 80, 'Write the post in English.'),
  postHi: line(3, 80, 'Write the post in Hindi.'),
  name: line(2, 80, 'Write the officer’s name.'),
  login: z.string().trim().toLowerCase().min(5, 'A login has at least five letters.').max(64, 'That is too long.').regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'A login has small letters, digits, dots and hyphens.'),
});
export type AddOfficer = z.infer<typeof AddOfficerSchema>;

/** Answer of adding one, and of `POST …/:id/first-password`: said once, and kept nowhere. The officer must choose another before anything else. */
export const FirstPasswordSchema = z.object({ firstPassword: z.string(), login: z.string() });
export type FirstPassword = z.infer<typeof FirstPasswordSchema>;

/** Whoever gives another what signs them in, or where codes go, shows first that they know their own password. */
const OwnPassword = z.string().min(1, 'Enter your own password.').max(256);

/** `POST …/:id/first-password`: with the asker's own password; refused 422 `wrong-password`, 429 `too-many-tries`. */
export const GiveFirstPasswordSchema = z.object({ password: OwnPassword });
export type GiveFirstPassword = z.infer<typeof GiveFirstPasswordSchema>;

/** `POST …/:id/mail`: a code goes there; the address counts once the code came back. `password` is the asker's own: refused 422 `wrong-password`, 429 `too-many-tries`. */
export const AskMailSchema = z.object({ password: OwnPassword, address: z.string().trim().toLowerCase().max(254, 'That is too long.').regex(/^[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+$/, 'This is no e-mail address.') });
export type AskMail = z.infer<typeof AskMailSchema>;
/** `POST …/:id/mail/confirm`. Refused: 422 `wrong-code` (five tries), 409 `over`. */
export const ConfirmMailSchema = z.object({ confirmationId: z.uuid(), code: z.string().trim().max(40, 'That is no code.') });
/** `POST …/:id/away`: both days included; the stand-in is of the same office. `POST …/:id/back` ends it. */
export const MarkAwaySchema = z.object({ from: z.iso.date('Choose a day.'), until: z.iso.date('Choose a day.'), standInId: z.uuid('Choose who stands in.') });
export type MarkAway = z.infer<typeof MarkAwaySchema>;
/** `POST …/:id/end`: the successor has the tickets in hand and the rules; without one the GRO assigns them. */
export const EndAccessSchema = z.object({ successorId: z.uuid('Choose from the list.').nullable() });
/** `POST /api/own-password`, once after a first password. Refused 422 `like-login`, `common`, `word-of-here`; 409 `chosen-already`. */
export const OwnPasswordSchema = z.object({ password: z.string().min(10, 'Choose at least ten letters.').max(200, 'That is too long.') });
