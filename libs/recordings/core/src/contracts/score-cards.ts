import * as z from 'zod';
import { SCORE_KINDS, SCORE_WORDS } from '../domain/scoring/score-form.js';
import { RecordingViewSchema } from './listening.js';

const time = z.iso.datetime();
const percent = z.number().min(0).max(100);
const words = z.object({ en: z.string().trim().min(3).max(160), hi: z.string().trim().min(3).max(200) });
const answers = z.record(z.string().max(40), z.union([z.enum(SCORE_WORDS), z.int().min(0).max(10)]));

/** One thing that is looked for. `most`: of points, 2 to 10; null otherwise. */
export const ScoreQuestionSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/), words, weight: z.int().min(0).max(100), kind: z.enum(SCORE_KINDS), most: z.int().min(2).max(10).nullable(),
}).refine(({ kind, most }) => (kind === 'points') === (most !== null), { path: ['most'], error: 'Points need their most, and nothing else has one.' });
export const ScoreFormSchema = z.object({ version: z.number().int(), questions: z.array(ScoreQuestionSchema) });

/** `GET /api/score-cards/forms`: every form that there was, the one that holds first. `madeBy`: a name; null for the product's own. */
export const ScoreFormsSchema = z.array(ScoreFormSchema.extend({ madeAt: time, madeBy: z.string().nullable() }));
export type ScoreForms = z.infer<typeof ScoreFormsSchema>;

/** `POST /api/score-cards/form`: another form for what is drawn from now on; cards that are drawn keep theirs. Refused `form-changed`. */
export const NewScoreFormSchema = z.object({
  basedOn: z.number().int(),
  questions: z.array(ScoreQuestionSchema).min(1, 'Ask at least one thing.').max(20)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'Each question needs a code of its own.')
    .refine((all) => all.some(({ weight }) => weight > 0), 'Something must count: give it a weight.'),
});

/** A filled card. */
export const ScoreCardSchema = z.object({
  id: z.uuid(), formVersion: z.number().int(), answers, percent: percent.nullable(), note: z.string(), filledAt: time, filledBy: z.string(),
  /** What the agent says to it; null while they said nothing. */
  reply: z.string().nullable(), repliedAt: time.nullable(),
});
export type ScoreCard = z.infer<typeof ScoreCardSchema>;

/** A conversation that was drawn, and why it: its place in its agent's lot, and how many were like it. */
export const ScoreSampleSchema = z.object({
  id: z.uuid(), agentId: z.uuid(), agentName: z.string(), at: time, language: z.string(), place: z.number().int(), stratum: z.string(), outOf: z.number().int(),
  /** Null: it was deleted since, because the caller objected or its time was over. */
  recording: RecordingViewSchema.nullable(),
  card: ScoreCardSchema.nullable(),
});
export type ScoreSample = z.infer<typeof ScoreSampleSchema>;

/** `formVersion`: by which form all that was drawn with it is scored. */
export const ScoreDrawSchema = z.object({ id: z.uuid(), formVersion: z.number().int(), from: time, until: time, drawnAt: time, drawnBy: z.string().nullable(), seed: z.string(), perAgent: z.number().int(), talks: z.number().int() });
export type ScoreDraw = z.infer<typeof ScoreDrawSchema>;

/** `GET /api/score-cards?draw=`: the newest draw unless told. */
export const ScoreQuerySchema = z.object({ draw: z.uuid().optional() });
export const ScoresSchema = z.object({
  /** By which what is drawn next is scored. */
  form: ScoreFormSchema,
  /** That of the shown draw, and every other that one of its cards has. */
  forms: z.array(ScoreFormSchema),
  draws: z.array(ScoreDrawSchema),
  draw: ScoreDrawSchema.nullable(),
  samples: z.array(ScoreSampleSchema),
  /** Every agent with cards: their mean of all, and of each draw, the oldest first. */
  agents: z.array(z.object({ agentId: z.uuid(), name: z.string(), cards: z.number().int(), meanPercent: percent.nullable(), byDraw: z.array(z.object({ until: time, meanPercent: percent.nullable() })) })),
});
export type Scores = z.infer<typeof ScoresSchema>;

/** `POST /api/score-cards/:sample`. Refused `no-such-sample`, `not-listened`, `filled-already`, `form-changed`, `not-answered`. */
export const FillCardSchema = z.object({ formVersion: z.number().int(), answers, note: z.string().trim().max(600) });
export type FillCard = z.infer<typeof FillCardSchema>;

/** `GET /api/own-score-cards`: what was said of one's own conversations, the newest first. */
export const OwnCardsSchema = z.array(z.object({ card: ScoreCardSchema, at: time, language: z.string(), form: ScoreFormSchema }));
export type OwnCards = z.infer<typeof OwnCardsSchema>;
/** `POST /api/own-score-cards/:card/reply`, once. Refused `no-such-card`, `replied-already`. */
export const ReplySchema = z.object({ words: z.string().trim().min(3, 'Say something.').max(600) });
