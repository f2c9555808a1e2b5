import * as z from 'zod';
import { FloorPolicySchema } from './floor-policy.js';

const name = z.object({ en: z.string(), hi: z.string() });

/** A published version. `inForceFrom`: the instant from which it holds, which may be to come. Who: a name; null for nobody who is known. */
export const PolicyVersionSchema = z.object({ version: z.int(), inForceFrom: z.iso.datetime(), madeBy: z.string().nullable(), note: z.string() });
export type PolicyVersion = z.infer<typeof PolicyVersionSchema>;

/** `GET /api/floor-policy`: the policy that holds (`version` 0 is the product's own), every version with the one that comes last in time first, and what its codes can name. */
export const PolicyPageSchema = z.object({
  serverTime: z.iso.datetime(),
  inForce: z.object({ version: z.int(), policy: FloorPolicySchema }),
  versions: z.array(PolicyVersionSchema),
  departments: z.array(z.object({ code: z.string(), name })),
  /** What the menus that callers hear now call what they chose. */
  topics: z.array(z.string()),
});
export type PolicyPage = z.infer<typeof PolicyPageSchema>;

/** `GET /api/floor-policy/:version`; 0 is the product's own. */
export const PolicyTextSchema = z.object({ version: z.int(), policy: FloorPolicySchema });
export type PolicyText = z.infer<typeof PolicyTextSchema>;

/** What is wrong, where, in words. `at`: the field's path in the policy, joined by dots. */
export const ShownPolicyFaultSchema = z.object({ at: z.string(), code: z.string(), says: z.string() });
export type ShownPolicyFault = z.infer<typeof ShownPolicyFaultSchema>;

/** `POST /api/floor-policy/check`: what is wrong with a policy that nobody has published. */
export const CheckPolicySchema = z.object({ policy: FloorPolicySchema });
export const PolicyFaultsSchema = z.object({ faults: z.array(ShownPolicyFaultSchema) });

/**
 * `POST /api/floor-policy`: publishes it. `newest`: the highest version that the form knew of; 0 where there was none.
 * `inForceFrom`: null for at once. Refused `faults` (with all of them), `changed` where somebody published since, `in-the-past`.
 */
export const PublishPolicySchema = z.object({
  policy: FloorPolicySchema, newest: z.int().min(0), inForceFrom: z.iso.datetime().nullable(), note: z.string().trim().min(3, 'Say in a few words what changes for callers and agents.').max(300),
});
export type PublishPolicy = z.infer<typeof PublishPolicySchema>;

/** `floor:set-skills`: all that an agent has; what is left out counts as nobody's having given it. Refused `unknown-agent`, `unknown-skill`. */
export const SetSkillsSchema = z.object({ agentId: z.uuid(), skills: z.record(z.string().max(60), z.int().min(1).max(5)) });
export type SetSkills = z.infer<typeof SetSkillsSchema>;
