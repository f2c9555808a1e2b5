import { withAsciiDigits } from '@pukar/kernel';
import * as z from 'zod';
import { ASKED_FOR, type AskedFor } from '../domain/settling/asking.js';
import { ForwardPreviewSchema } from './registration.js';

export { ASKED_FOR, type AskedFor };

const ticketNumber = z.string().max(30);
const words = z.string().trim().max(2_000);

/** `questions:open` { callId }: what can be settled with the citizen of this call. Refused `not-your-call`. */
export const OfCallSchema = z.object({ callId: z.uuid() });

const OpenQuestionSchema = z.object({
  what: z.enum(ASKED_FOR),
  /** Of a clarification its id; of a resolution its round, as text. */
  id: z.string(),
  ticketNumber: z.string(),
  categoryName: z.string(),
  placeName: z.string().nullable(),
  since: z.iso.datetime(),
  /** Until when an answer counts; null where the window alone ends it. */
  until: z.iso.datetime().nullable(),
  /** What was done, in words to say; null for a clarification. */
  done: z.string().nullable(),
  /** The office's own words: its reply, or its question. To be read out. */
  officeSays: z.string(),
  /** The call proves that it may be settled: we rang this citizen about this ticket, or its number was keyed or said. */
  isProven: z.boolean(),
});
export type OpenQuestion = z.infer<typeof OpenQuestionSchema>;

const ScriptSchema = z.object({
  language: z.string(), weRing: z.string(), isItDone: z.string(), rate: z.string(), whatIsWrong: z.string(), officeAsks: z.string(), isAnybodyPressing: z.string(), staysAsItIs: z.string(), isWithdrawn: z.string(),
});

/** Answer of `questions:open`. */
export const OpenQuestionsSchema = z.object({
  callId: z.uuid(),
  questions: z.array(OpenQuestionSchema),
  /** The ticket that may be taken back in this call: we rang its citizen about it, and they talk with us; null otherwise. */
  mayWithdraw: z.string().nullable(),
  /** The ticket whose number was said in this call, or about which we rang. */
  proven: z.string().nullable(),
  /** No number is known of that ticket's citizen: what they are asked besides the code of the receipt, so that they may take it back. Null where it is not needed, or was shown. */
  identify: z.object({ ticketNumber: z.string(), name: z.boolean(), address: z.boolean() }).nullable(),
  script: ScriptSchema,
});
export type OpenQuestions = z.infer<typeof OpenQuestionsSchema>;

/** `question:prove`: the caller said the number of their ticket, and the agent typed it. Refused `not-your-call`, `wrong-number`, `not-theirs`, `locked`. */
export const ProveTicketSchema = z.object({ callId: z.uuid(), ticketNumber });

/**
 * `question:identify`: the code of the receipt, and what the vault knows, as they say it; the code is empty where it is lost. Refused `not-your-call`, `not-proven` (its number
 * comes first), `not-this-way` (a number is known: ring it), `not-right` (of what, is never said), `receipt-locked`.
 */
export const IdentifyByReceiptSchema = z.object({ callId: z.uuid(), ticketNumber, code: z.string().trim().transform(withAsciiDigits).pipe(z.string().regex(/^\d{0,4}$/)), name: z.string().trim().max(200).default(''), address: z.string().trim().max(400).default('') });
export type IdentifyByReceipt = z.infer<typeof IdentifyByReceiptSchema>;

/** `question:preview`: what the office will read of words. Refused `not-your-call`. */
export const PreviewWordsSchema = z.object({ callId: z.uuid(), words });
export const WordsPreviewSchema = ForwardPreviewSchema.pick({ redactions: true }).extend({ text: z.string() });
export type WordsPreview = z.infer<typeof WordsPreviewSchema>;

/** `question:rate`: as by keypad; `words` are what is still wrong. Refused `not-your-call`, `not-proven`, `not-answered`, `words-missing` (1 or 2 without). */
export const RateForCitizenSchema = z.object({ callId: z.uuid(), ticketNumber, rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]), words: words.default('') });
export type RateForCitizen = z.infer<typeof RateForCitizenSchema>;
/** Answer of `question:rate`. `dueOn`: the day that is promised for the higher officer, or for the order in writing. `noted`: an objection to what nobody is above. */
export const RatedForCitizenSchema = z.object({ code: z.enum(['closed', 'reopened', 'order-due', 'noted']), dueOn: z.iso.date().nullable() });
export type RatedForCitizen = z.infer<typeof RatedForCitizenSchema>;

/** `question:answer`: the citizen's answer to an office. Refused `not-your-call`, `not-proven`, `not-asked` (any more), `words-missing`. */
export const AnswerQuestionSchema = z.object({ callId: z.uuid(), ticketNumber, clarificationId: z.uuid(), words });
export type AnswerQuestion = z.infer<typeof AnswerQuestionSchema>;

/**
 * `ticket:withdraw`: what the citizen answered to whether anybody presses them. A `no` takes the complaint back; anything else takes nothing back, and
 * supervisors are told at once. Refused `not-your-call`, `not-rung` (we must have rung them about it, and talk now), `pressed`, `not-accepted`.
 */
export const WithdrawTicketSchema = z.object({ callId: z.uuid(), ticketNumber, answer: z.enum(['no', 'yes', 'cannot-speak']), words: words.default('') });
export type WithdrawTicket = z.infer<typeof WithdrawTicketSchema>;
/** Answer of `ticket:withdraw`. */
export const WithdrawnSchema = z.object({ isWithdrawn: z.boolean() });

/** Answer of `asking:list` {}: how many citizens are to be rung now, in the agent's languages or whom nobody rang for long, and how many to be written to. */
export const AskingLineSchema = z.object({ done: z.number().int(), clarification: z.number().int(), letters: z.number().int(), oldestAt: z.iso.datetime().nullable() });
export type AskingLine = z.infer<typeof AskingLineSchema>;

/** Answer of `asking:take` {}: whom to ring next, a question of an office before a resolution, the oldest first. Refused `none-waiting`. Taken again it is the same. */
export const AskingTakenSchema = z.object({ id: z.uuid(), what: z.enum(ASKED_FOR), ticketNumber: z.string() });
export type AskingTaken = z.infer<typeof AskingTakenSchema>;
/** `asking:give-back` { id }: it was not rung now. */
export const GiveBackAskingSchema = z.object({ id: z.uuid() });

/** Answer of `letter:take` {}: whom to write to next, and the letter, in their language. Refused `none-waiting`. `letter:sent` { id }: it is on its way; `asking:give-back` gives it back. */
export const LetterTakenSchema = AskingTakenSchema.extend({ to: z.object({ name: z.string().nullable(), address: z.string() }), language: z.string(), paragraphs: z.array(z.string()) });
export type LetterTaken = z.infer<typeof LetterTakenSchema>;
