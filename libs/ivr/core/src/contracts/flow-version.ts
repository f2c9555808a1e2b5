import * as z from 'zod';
import { flowSchema } from './flow.js';

/** Where a version of the flow stands: callers hear the `published` one; `retired` ones were heard before; an `offered` one came with the product and was not taken up. */
export const FLOW_STATES = ['published', 'retired', 'offered'] as const;
export type FlowState = (typeof FLOW_STATES)[number];

const at = z.iso.datetime();
const who = z.string().nullable();

/** A version of the flow, without its text. Who: a name; null for the product itself. */
export const FlowVersionSchema = z.object({
  version: z.int(), state: z.enum(FLOW_STATES), isProducts: z.boolean(), note: z.string(), madeBy: who, madeAt: at, publishedBy: who, publishedAt: at.nullable(),
});
export type FlowVersion = z.infer<typeof FlowVersionSchema>;

const draft = z.object({ basedOn: z.int(), revision: z.int(), savedBy: who, savedAt: at });

/** `GET /api/flows`: every version, the newest first, and the draft that is being worked on. */
export const FlowVersionsSchema = z.object({ versions: z.array(FlowVersionSchema), draft: draft.nullable() });
export type FlowVersions = z.infer<typeof FlowVersionsSchema>;

/** `GET /api/flows/:version`. */
export const FlowTextSchema = z.object({ version: z.int(), body: flowSchema });

/** A fault that keeps a flow from being published: at which node, and the nodes that lead there. */
export const ShownFaultSchema = z.object({ code: z.string(), node: z.string(), path: z.array(z.string()), detail: z.string() });
export type ShownFault = z.infer<typeof ShownFaultSchema>;

/** `GET /api/flows/draft`, and the answer of whatever changes it. */
export const FlowDraftSchema = draft.extend({ body: flowSchema, faults: z.array(ShownFaultSchema) });
export type FlowDraft = z.infer<typeof FlowDraftSchema>;

/** `POST /api/flows/draft`: begins it from a version. Refused `draft-exists`, `not-found`. */
export const BeginDraftSchema = z.object({ from: z.int().min(1) });

/** `PUT /api/flows/draft`: saves it, faults and all. Refused `changed` where somebody saved it since `revision`, `not-found`. */
export const SaveFlowDraftSchema = z.object({ revision: z.int().min(1), body: flowSchema });

/** `POST /api/flows/draft/check`: the faults of a text that is not saved. */
export const CheckFlowSchema = z.object({ body: flowSchema });
export const FlowFaultsSchema = z.object({ faults: z.array(ShownFaultSchema) });

/** `POST /api/flows/draft/publish`: every next caller hears it. Refused `faults` (with all of them), `changed`, `not-found`. */
export const PublishFlowSchema = z.object({ revision: z.int().min(1), note: z.string().trim().min(3, 'Say in a few words what changes for callers.').max(300) });
/** What is refused with `faults`. */
export const RefusedFaultsSchema = z.object({ code: z.literal('faults'), faults: z.array(ShownFaultSchema) });

/** `POST /api/flows/draft/discard`. */
export const DiscardDraftSchema = z.object({ revision: z.int().min(1) });
