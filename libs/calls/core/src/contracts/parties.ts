import * as z from 'zod';
import { PARTY_ACTS, PARTY_ROLES, PARTY_STATES } from '../domain/parties.js';

const callId = z.uuid();
const ofCall = z.object({ callId });

/** A contact's name to the server: a card of the directory (`office:PHE-BPL`, `facility:ration-BPL`, `post:collector-BPL`), or the officer who has a ticket (`officer:` and its number). */
const contactId = z.string().regex(/^(office|facility|post|officer):[0-9A-Za-z -]{1,30}$/, 'This is no contact of the directory.');
const note = z.string().trim().max(200, 'At most 200 characters.');

/**
 * `call:transfer`: gives the caller away and leaves; they hear music until somebody takes them. To a queue, or to one agent (for a
 * while to that one alone). Refused `not-your-call`, `not-now` (something else is going on in the call), `no-such-queue`,
 * `agent-away`, `carrier-unreachable`.
 */
export const TransferSchema = z.object({
  callId, note: note.optional(),
  to: z.discriminatedUnion('kind', [z.object({ kind: z.literal('queue'), queue: z.string().regex(/^[a-z0-9-]{1,40}$/) }), z.object({ kind: z.literal('agent'), agentId: z.uuid() })]),
});
export type TransferRequest = z.infer<typeof TransferSchema>;

/** `call:consult`: the caller is put on hold, and a colleague or a contact is rung. Refused besides: `agent-not-free`, `no-number`, and those of the bounds of our calls. */
export const ConsultSchema = z.object({
  callId, note: note.optional(),
  with: z.discriminatedUnion('kind', [z.object({ kind: z.literal('agent'), agentId: z.uuid() }), z.object({ kind: z.literal('contact'), contactId })]),
});
export type ConsultRequest = z.infer<typeof ConsultSchema>;

/** `call:consult-end`, `call:consult-join` (all three hear each other), `call:transfer-complete` (the agent leaves the caller with the colleague). Refused `not-your-call`, `not-now`, `carrier-unreachable`. */
export const ConsultActSchema = ofCall;
/** `call:add`: rings a contact into the conversation; the caller goes on hearing it. Refused as a consultation. */
export const AddPartySchema = z.object({ callId, contactId });
/** `call:party-end`: ends the line of somebody whom the agent brought in; `floor:end-leg`: of anybody. Refused `not-your-call`, `gone`. */
export const EndPartySchema = z.object({ callId, partyId: z.uuid() });

/** `call:colleagues`: whom a call can be given to, the ready first. */
export const ColleaguesSchema = z.object({
  agents: z.array(z.object({ agentId: z.uuid(), name: z.string(), presence: z.string(), languages: z.array(z.string()) })),
  queues: z.array(z.object({ queue: z.string(), name: z.string(), waiting: z.number().int() })),
});
export type Colleagues = z.infer<typeof ColleaguesSchema>;

/** `call:contacts` { text }: contacts of the directory by what is typed, at most ten. No numbers: the server dials. */
export const FindContactsSchema = z.object({ text: z.string().trim().max(60) });
export const ContactsSchema = z.array(z.object({ contactId: z.string(), name: z.string(), about: z.string() }));
export type Contacts = z.infer<typeof ContactsSchema>;

/** `floor:listen`, `floor:whisper`, `floor:barge`: a supervisor comes into a conversation, or changes how they are in it; `floor:leave`. Refused `no-conversation`, `carrier-unreachable`. Each is written into the audit trail. All but the last answer as `floor:where`. */
export const MonitorSchema = ofCall;

/** `call:parties` { callId }: who is in a call; pushed by the same name on every change to whoever is in it. Refused `not-your-call`. */
export const ReadPartiesSchema = ofCall;
export const PartySchema = z.object({
  /** Of an agent, a consulted colleague or a supervisor: the label of their line. */
  partyId: z.uuid(),
  role: z.enum(PARTY_ROLES),
  /** The person's of the staff, or the contact's; for the caller the word is the screen's. */
  name: z.string(),
  state: z.enum(PARTY_STATES),
  since: z.iso.datetime(),
  /** They are, or were, in it; false of somebody who was rung and has not come in. */
  cameIn: z.boolean().default(true),
});
export type Party = z.infer<typeof PartySchema>;
export const CallPartiesSchema = z.object({
  callId,
  /** Rises with every change; an older one that arrives late is ignored. */
  version: z.number().int(),
  parties: z.array(PartySchema),
  /** What the agent whose call it is may do now: the same table refuses everything else. */
  acts: z.array(z.enum(PARTY_ACTS)),
  /** What the agent who gave the call, or asks for advice, wrote about it. */
  note: z.string().nullable(),
});
export type CallParties = z.infer<typeof CallPartiesSchema>;

/** `floor:where` {}: the conversation that a supervisor is in, by the label of their line and everybody who is in it; null in none. */
export const WhereMonitoringSchema = z.object({ in: z.object({ partyId: z.uuid(), parties: CallPartiesSchema }).nullable() });
export type WhereMonitoring = z.infer<typeof WhereMonitoringSchema>;
