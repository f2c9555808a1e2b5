import * as z from 'zod';
import { LANGUAGES } from '@pukar/kernel';
import { MOST_AT_ONCE } from '../domain/inbox/bulk-answer.js';

const Both = z.object({ en: z.string(), hi: z.string() });

/** `GET /api/reply-templates`: what the officer's department has ready to answer with, its own before those of all. */
export const ReplyTemplatesSchema = z.object({
  templates: z.array(z.object({
    id: z.string(),
    /** Null for one of all departments. */
    departmentCode: z.string().nullable(),
    actionCode: z.string(),
    language: z.string(),
    name: z.string(),
    /** With `{variable}`s for what differs from ticket to ticket. */
    text: z.string(),
  })),
  /** What officers choose from. */
  actions: z.array(z.object({ code: z.string(), name: Both, spoken: Both })),
});
export type ReplyTemplates = z.infer<typeof ReplyTemplatesSchema>;
export type ReplyTemplate = ReplyTemplates['templates'][number];

const Sms = z.object({ sms: z.string(), smsParts: z.number().int() });

/** `GET /api/citizen-gets?language=ta-IN&kind=demand&day=2026-12-04`: what a citizen of that language gets, word for word, of what the deployment sends. `day`: the new day of an interim reply; without it a mark stands in its place. */
export const CitizenGetsSchema = z.object({
  /** The language that the SMS is written in; another than asked for where there is no template in that. */
  smsLanguage: z.string(),
  actions: z.array(z.object({ code: z.string(), sms: z.string(), smsParts: z.number().int(), readOut: z.string() })),
  /** Upon an interim reply, and upon a question. */
  interim: Sms,
  question: Sms,
});
export const CitizenGetsQuerySchema = z.object({ language: z.enum(LANGUAGES), kind: z.enum(['grievance', 'demand', 'suggestion', 'thanks', 'information']).catch('grievance'), day: z.iso.date().optional().catch(undefined) });

/** `GET /api/citizen-gets/languages?references=A,B`: in which languages the citizens of several tickets are written, in one fixed order: never which ticket has which, nor how many. */
export const LanguagesOfSeveralSchema = z.object({ languages: z.array(z.enum(LANGUAGES)) });
export type LanguagesOfSeveral = z.infer<typeof LanguagesOfSeveralSchema>;
export type CitizenGets = z.infer<typeof CitizenGetsSchema>;

/** `GET /api/days-off`: the days between the two on which the office is shut, Saturdays and Sundays not named. */
export const DaysOffSchema = z.object({ days: z.array(z.string()) });
export type DaysOff = z.infer<typeof DaysOffSchema>;

/** `POST /api/inbox/:reference/looking`, every few seconds while a ticket is open; answers who else has it open, by their posts. */
export const LookingSchema = z.object({ others: z.array(Both) });
export type Looking = z.infer<typeof LookingSchema>;

/** `POST /api/bulk-answers`; the same `id` again gives the same answer. 422 `unknown-action`, 409 `taken` for another's id. */
export const BulkAnswerRequestSchema = z.object({
  id: z.uuid(),
  tickets: z.array(z.object({ reference: z.string().max(40), version: z.number().int() })).min(1, 'Choose at least one ticket.').max(MOST_AT_ONCE, `Choose at most ${MOST_AT_ONCE} tickets at once.`),
  actionCode: z.string().min(1, 'Choose what was done.').max(40),
  reply: z.string().trim().min(10, 'Say in a sentence what was done (at least 10 letters).').max(2_000),
});
export type BulkAnswerRequest = z.infer<typeof BulkAnswerRequestSchema>;

/** What became of a ticket that was answered together with others: `resolved`, or the code of the refusal. */
const BulkItemSchema = z.object({ reference: z.string(), result: z.string().nullable() });

/** Answer of `POST /api/bulk-answers`, `GET /api/bulk-answers/:id` and `POST /api/bulk-answers/:id/undo` (409 `too-late`). */
export const BulkAnswerSchema = z.object({
  id: z.string(),
  serverTime: z.iso.datetime(),
  appliesAt: z.iso.datetime(),
  state: z.enum(['waiting', 'applying', 'undone', 'applied']),
  items: z.array(BulkItemSchema),
});
export type BulkAnswer = z.infer<typeof BulkAnswerSchema>;

/** `GET /api/bulk-answers`: the officer's own that are not over yet, and those that ended in the last ten minutes. */
export const BulkAnswersSchema = z.object({ answers: z.array(BulkAnswerSchema) });
