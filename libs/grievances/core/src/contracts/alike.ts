import { DraftContentSchema } from '@pukar/citizens-core/contracts';
import * as z from 'zod';

/** What a new ticket is joined to: one that another citizen has, or an incident. */
export const JoinsSchema = z.object({ to: z.enum(['ticket', 'incident']), id: z.uuid() });
export type Joins = z.infer<typeof JoinsSchema>;

/** `grievance:alike`: what others said already of the same thing in the same place. Answered to the call's agent. */
export const AlikeRequestSchema = z.object({ callId: z.uuid(), content: DraftContentSchema });

const IncidentBase = z.object({
  id: z.uuid(),
  since: z.iso.datetime(),
  expectedEnd: z.iso.datetime().nullable(),
  /** BCP-47 → what callers are told. */
  words: z.record(z.string(), z.string()),
  /** How many citizens have a ticket about it. */
  others: z.number().int(),
});

/** No number and no name: what the department may read. */
export const AlikeSchema = z.object({
  tickets: z.array(z.object({ id: z.uuid(), registeredAt: z.iso.datetime(), stage: z.string(), statement: z.string(), others: z.number().int(),
    /** How much it says the same as what is typed, from 0 to 1, whatever the scripts. */
    likeness: z.number(),
    /** What others told of the spot or the thing: whoever joins need not tell it again. */
    facts: z.array(z.object({ key: z.string(), value: z.string() })) })),
  /** The caller's own of the same matter, the latest first: among "others" they would join themselves. */
  own: z.array(z.object({ number: z.string(), registeredAt: z.iso.datetime(), stage: z.string(), statement: z.string(), isResolved: z.boolean() })),
  incidents: z.array(IncidentBase),
  /** So many citizens said the same within so many hours that it may be one outage; null where they are fewer, or one is open. */
  maybeOutage: z.object({ citizens: z.number().int(), hours: z.number(), isProposed: z.boolean() }).nullable(),
});
export type Alike = z.infer<typeof AlikeSchema>;

/** `POST /api/tickets/merge`: a supervisor's. Refused `wrong-number`, `not-found`, `not-open`, `not-alike`, `into-itself`. */
export const MergeTicketsSchema = z.object({ number: z.string().max(30), into: z.string().max(30) });

/** `POST /api/incidents`: refused `unknown-category`, `unknown-place`, `decided-already`; where it is open but not told to callers, `no-such-notice`, `bad-end`, `told-otherwise`. `GET` lists those that go on; `DELETE /api/incidents/:id` ends one. */
export const OpenIncidentSchema = z.object({
  categoryCode: z.string().max(20),
  placeCodes: z.array(z.string().max(30)).min(1).max(60),
  since: z.iso.datetime(),
  expectedEnd: z.iso.datetime().nullable(),
  words: z.object({ 'hi-IN': z.string().trim().min(5).max(300), 'en-IN': z.string().trim().min(5).max(300) }),
  /** Whether the tickets that came since, at these places, are joined to it. */
  gather: z.boolean().default(false),
  /** What everybody who calls hears, by the code of a notice, and until when. */
  tell: z.object({ notice: z.string().regex(/^[a-z]{1,10}$/), until: z.iso.datetime() }).nullable().default(null),
  /** The agent's proposal that it settles. */
  proposalId: z.uuid().optional(),
});
export type OpenIncident = z.infer<typeof OpenIncidentSchema>;

export const IncidentViewSchema = IncidentBase.extend({ categoryCode: z.string(), placeCodes: z.array(z.string()), notice: z.string().nullable() });
export type IncidentView = z.infer<typeof IncidentViewSchema>;
export const IncidentsSchema = z.array(IncidentViewSchema);

/** `POST /api/incidents/proposals`: an agent's, of the call that they have; refused `not-your-call`. `GET` lists those that wait; `DELETE /api/incidents/proposals/:id` refuses one. */
export const ProposeIncidentSchema = z.object({ callId: z.uuid(), categoryCode: z.string().max(20), placeCode: z.string().max(30) });
export type ProposeIncident = z.infer<typeof ProposeIncidentSchema>;

export const ProposedIncidentSchema = z.object({ outcome: z.enum(['proposed', 'proposed-already', 'opened', 'going-on']) });
export type ProposedIncident = z.infer<typeof ProposedIncidentSchema>;

export const IncidentProposalsSchema = z.array(z.object({ id: z.uuid(), categoryCode: z.string(), placeCode: z.string(), proposedAt: z.iso.datetime(), citizens: z.number().int(), since: z.iso.datetime() }));
export type IncidentProposalView = z.infer<typeof IncidentProposalsSchema>[number];
