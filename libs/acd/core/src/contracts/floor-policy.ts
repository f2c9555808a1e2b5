import * as z from 'zod';
import { ALERT_KINDS, type AlertKind } from '../domain/board/alert-limits.js';
import { DEFAULT_LONGEST_WAIT } from '../domain/policy/default-policy.js';
import { AGENT_ORDERS, NEED_SKILLS, type FloorPolicy } from '../domain/policy/floor-policy.js';

const code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const name = z.object({ en: z.string().trim().min(1).max(60), hi: z.string().trim().min(1).max(60) });
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const whole = (most: number) => z.number().int().min(0).max(most);
/** Up to a day. */
const seconds = whole(86_400);
const percent = z.number().min(0).max(100);
const department = z.string().regex(/^[A-Z]{3}$/);
/** A department, or what the menus call what callers chose. */
const topic = z.string().regex(/^([A-Z]{3}|[a-z]+(-[a-z]+)*)$/).max(40);

const wayOut = z.union([z.object({ queue: code }).strict(), z.enum(['voicemail', 'call-back'])]);

const queue = z.object({
  code, name,
  topics: z.array(topic).max(40),
  priority: z.number().int().min(-100).max(100),
  ageing: z.object({ everySeconds: seconds, by: whole(100), most: whole(1000) }),
  needs: z.array(z.object({ skill: z.enum(NEED_SKILLS), level, relax: z.array(z.object({ afterSeconds: seconds, level: level.nullable() })).max(6) })).max(NEED_SKILLS.length),
  choose: z.enum(AGENT_ORDERS),
  preferred: z.object({ seconds, withinDays: whole(90) }),
  overflow: z.array(z.object({ when: z.union([z.object({ waitedSeconds: seconds }).strict(), z.object({ lengthOver: whole(100_000) }).strict(), z.object({ staffedBelow: whole(10_000) }).strict()]), to: wayOut })).max(10),
  longest: whole(100_000),
  whenEmpty: z.union([wayOut, z.literal('tell')]),
  longestWait: z.object({ seconds, then: z.enum(['call-back', 'voicemail']) }).default(DEFAULT_LONGEST_WAIT),
  announce: z.object({ firstAfterSeconds: seconds, everySeconds: seconds, estimate: z.boolean() }),
});

/** The shape of a policy; whether it would harm is for `checkPolicy` to say. */
export const FloorPolicySchema = z.object({
  groups: z.array(z.object({ code, name, departments: z.array(department).max(30) })).max(30),
  defaultLevel: level,
  queues: z.tuple([queue]).rest(queue),
  offers: z.object({ ringSeconds: seconds, connectSeconds: seconds, mostPerCall: whole(1000), mostPerAgentInARow: whole(100) }),
  wrapUp: z.object({ seconds, extendSeconds: seconds, mostExtensions: whole(100) }),
  presence: z.object({ leaseSeconds: seconds, reloadSeconds: seconds }),
  breaks: z.array(z.object({ code, name, minutes: whole(480), counts: z.enum(['break', 'work']) })).max(30),
  targets: z.object({
    answeredPercent: percent, withinSeconds: seconds, longestWaitSeconds: seconds, abandonedPercent: percent, shortAbandonSeconds: seconds,
    handlingSeconds: seconds, occupancyPercent: percent, adherencePercent: percent,
  }),
  alerts: z.array(z.object({ kind: z.enum(Object.keys(ALERT_KINDS) as [AlertKind, ...AlertKind[]]), above: whole(100_000), forSeconds: seconds })).max(30),
}) satisfies z.ZodType<FloorPolicy>;
