import * as z from 'zod';
import type { Flow, FlowNode, FlowPart } from '../domain/flow.js';
import { LANGUAGES } from '@pukar/kernel';
import { FIELD_KINDS } from '../domain/answer-fields.js';
import { DIGITS, FIELD_NAME, KEPT_VALUE, MOST_HELPS, MOST_OF_NAME, NODE_NAME, SILENT_SECONDS, SPOKEN_SECONDS } from '../domain/flow-limits.js';

/** One of the languages spoken, by its BCP-47 code. */
export const languageSchema = z.enum(LANGUAGES);

/** A node's name: short, because it rides in every webhook's address. */
export const nodeIdSchema = z.string().regex(NODE_NAME).max(MOST_OF_NAME);

const fieldName = z.string().regex(FIELD_NAME).max(MOST_OF_NAME);
/** Travels in every webhook's address, between quotes and beside separators. */
const settingSchema = z.record(fieldName, z.string().regex(KEPT_VALUE).max(MOST_OF_NAME));
const topicSchema = z.string().regex(NODE_NAME).max(MOST_OF_NAME);
const conditionSchema = z.union([
  z.strictObject({ field: fieldName, is: z.array(z.string()).min(1) }),
  z.strictObject({ field: fieldName, isNot: z.array(z.string()).min(1) }),
  z.strictObject({ field: fieldName, passed: z.boolean() }),
]);

/** One prompt in what a node says. */
export const flowPartSchema = z.strictObject({
  prompt: z.string().min(1),
  language: languageSchema.optional(),
  fill: z.array(fieldName).optional(),
  when: z.array(conditionSchema).optional(),
  on: z.enum(['silence', 'wrong-key']).optional(),
}) satisfies z.ZodType<FlowPart>;

const say = z.array(flowPartSchema);
const helps = z.array(say.min(1)).min(1).max(MOST_HELPS);
const conditions = z.array(conditionSchema).min(1);
const branchSchema = z.union([
  z.strictObject({ to: nodeIdSchema, language: languageSchema.optional(), set: settingSchema.optional() }),
  z.strictObject({ again: say.min(1) }),
]);
const lookUp = { port: z.string().min(1), branches: z.record(z.string(), branchSchema), cannotSayNow: nodeIdSchema };
const keep = z.array(fieldName).optional();
const choiceSchema = z.strictObject({
  to: nodeIdSchema, language: languageSchema.optional(), topic: topicSchema.optional(), set: settingSchema.optional(), when: conditions.optional(),
});
const choices = z.record(z.string(), choiceSchema);

/** A node of a flow. */
export const flowNodeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), say: say.min(1), next: nodeIdSchema }),
  z.strictObject({ kind: z.literal('menu'), say: say.min(1), choices, helps, giveUp: nodeIdSchema.optional(), repeat: nodeIdSchema.optional() }),
  z.strictObject({ kind: z.literal('ask'), of: z.string().max(MOST_OF_NAME).optional(), keep, ...lookUp }),
  z.strictObject({ kind: z.literal('branch'), cases: z.array(z.strictObject({ when: conditions, to: nodeIdSchema })).min(1), otherwise: nodeIdSchema }),
  z.strictObject({ kind: z.literal('call'), to: nodeIdSchema, next: nodeIdSchema }),
  z.strictObject({ kind: z.literal('return') }),
  z.strictObject({
    kind: z.literal('collect'),
    say: say.min(1),
    what: z.string().min(1),
    minDigits: z.int().min(DIGITS.least),
    maxDigits: z.int().max(DIGITS.most),
    finishKey: z.literal('#'),
    choices: choices.optional(),
    wrongLength: say.min(1),
    helps,
    giveUp: nodeIdSchema,
    keep,
    readBack: say.min(1).optional(),
    ...lookUp,
  }),
  z.strictObject({
    kind: z.literal('choose'),
    port: z.string().min(1),
    sets: fieldName,
    say,
    entry: z.string().min(1),
    more: z.string().min(1),
    helps,
    next: nodeIdSchema,
    none: nodeIdSchema,
    cannotSayNow: nodeIdSchema,
    giveUp: nodeIdSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('record'), say: say.min(1), maxSeconds: z.int().min(SPOKEN_SECONDS.least).max(SPOKEN_SECONDS.most), helps, giveUp: nodeIdSchema, ...lookUp }),
  z.strictObject({ kind: z.literal('enqueue'), say: say.min(1), why: z.enum(['chosen', 'asked', 'not-understood']) }),
  z.strictObject({ kind: z.literal('leave'), say, what: z.enum(['message', 'call-back']) }),
  z.strictObject({ kind: z.literal('hangup'), say }),
]) satisfies z.ZodType<FlowNode>;

/** A flow as a document. The schema knows its shape; whether callers can live with it is told by `checkFlow`. */
export const flowSchema = z.strictObject({
  version: z.int().min(1),
  languages: z.array(languageSchema).min(1),
  unchosen: z.array(languageSchema).min(1).max(3),
  start: nodeIdSchema,
  human: nodeIdSchema,
  lost: nodeIdSchema,
  language: nodeIdSchema,
  limited: z.strictObject({ warning: say.min(1), menu: nodeIdSchema }),
  keys: z.strictObject({ repeat: z.literal('*'), human: z.literal('0'), back: z.literal('9'), language: z.literal('8') }),
  timeouts: z.strictObject({ menuSeconds: z.number().min(SILENT_SECONDS.least).max(SILENT_SECONDS.most), digitSeconds: z.number().min(SILENT_SECONDS.least).max(SILENT_SECONDS.most) }),
  fields: z.record(fieldName, z.enum(FIELD_KINDS)),
  nodes: z.record(nodeIdSchema, flowNodeSchema),
}) satisfies z.ZodType<Flow>;
