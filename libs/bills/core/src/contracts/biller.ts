import * as z from 'zod';
import { BILL_KINDS } from '../domain/bill.js';

/** What the biller is asked, as the body of `POST <biller>/bills/find`: in a body, because addresses are written into logs. */
export const BillerQuestionSchema = z.object({ bill: z.enum(BILL_KINDS), number: z.string().regex(/^\d{10}$/) });

/** What the biller answers with status 200: paise owed, 0 for nothing, and the last day to pay them, `YYYY-MM-DD`. A number it does not know is a 404. */
export const BillerAnswerSchema = z.object({ owedPaise: z.number().int().min(0).max(99_999_999_999), dueOn: z.iso.date().nullable() })
  .refine(({ owedPaise, dueOn }) => owedPaise === 0 || dueOn !== null, 'what is owed has a last day');

/** The answer to a caller who asked what they owe. */
export type DuesAnswer =
  | { readonly code: 'owed' | 'overdue'; readonly paise: number; readonly dueOn: string }
  | { readonly code: 'nothing' | 'wrong-number' | 'not-found' | 'locked' | 'down' };
