import * as z from 'zod';

const FigureSchema = z.object({ count: z.number().int(), mean: z.number() }).nullable();

/** The month that is asked for, `YYYY-MM`. Whole months alone: the difference of two periods would show a single day's answers. */
export const SurveyMonthSchema = z.object({ month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'is a month, as in 2026-11') });

/** What citizens answered in a month. `words`: the question as it is asked in English; a figure is `null` where fewer than `fewestShown` answered, or where it would show such a group. */
export const SurveyReportSchema = z.object({
  month: z.string(),
  fewestShown: z.number().int(),
  questions: z.array(z.object({ question: z.string(), words: z.string(), all: FigureSchema, byLanguage: z.array(z.object({ language: z.string(), figure: FigureSchema })) })),
});
export type SurveyReport = z.infer<typeof SurveyReportSchema>;
