import * as z from 'zod';
import type { Flow, FlowNode, FlowPart } from '../domain/flow.js';
import { LANGUAGES } from '../domain/language.js';

/** One of the languages spoken, by its BCP-47 code. */
export const languageSchema = z.enum(LANGUAGES);

/** A node's name: short, because it rides in every webhook's address. */
export const nodeIdSchema = z.string().regex(/^[a-z]+(-[a-z]+)*$/).max(12);

const fieldName = z.string().regex(/^[a-z]+$/).max(12);
const conditionSchema = z.union([
  z.strictObject({ field: fieldName, is: z.array(z.string()).min(1) }),
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
const helps = z.array(say.min(1)).min(1).max(2);
const lookUp = {
  port: z.string().min(1),
  branches: z.record(z.string(), z.union([z.strictObject({ to: nodeIdSchema }), z.strictObject({ again: say.min(1) })])),
  cannotSayNow: nodeIdSchema,
};
const choiceSchema = z.strictObject({ to: nodeIdSchema, language: languageSchema.optional(), topic: z.string().max(12).optional() });

/** A node of a flow. */
export const flowNodeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), say: say.min(1), next: nodeIdSchema }),
  z.strictObject({ kind: z.literal('menu'), say: say.min(1), choices: z.record(z.string(), choiceSchema), helps, giveUp: nodeIdSchema.optional() }),
  z.strictObject({ kind: z.literal('ask'), ...lookUp }),
  z.strictObject({
    kind: z.literal('collect'),
    say: say.min(1),
    what: z.string().min(1),
    minDigits: z.int().min(2),
    maxDigits: z.int().max(20),
    finishKey: z.literal('#'),
    wrongLength: say.min(1),
    helps,
    giveUp: nodeIdSchema,
    ...lookUp,
  }),
  z.strictObject({ kind: z.literal('enqueue'), say: say.min(1), why: z.enum(['chosen', 'asked', 'not-understood']) }),
  z.strictObject({ kind: z.literal('leave'), say, what: z.enum(['message', 'call-back']) }),
  z.strictObject({ kind: z.literal('hangup'), say }),
]) satisfies z.ZodType<FlowNode>;

/** A flow as a document. The schema knows its shape; whether callers can live with it is told by `checkFlow`. */
export const flowSchema = z.strictObject({
  version: z.int().min(1),
  languages: z.array(languageSchema).min(1),
  start: nodeIdSchema,
  human: nodeIdSchema,
  lost: nodeIdSchema,
  limited: z.strictObject({ warning: say.min(1), menu: nodeIdSchema }),
  keys: z.strictObject({ repeat: z.literal('*'), human: z.literal('0'), back: z.literal('9') }),
  timeouts: z.strictObject({ menuSeconds: z.number().min(1).max(30), digitSeconds: z.number().min(1).max(30) }),
  fields: z.record(fieldName, z.enum(['stage', 'department', 'action', 'date', 'time', 'number'])),
  nodes: z.record(nodeIdSchema, flowNodeSchema),
}) satisfies z.ZodType<Flow>;
