import * as z from 'zod';
import { CLOSING_REASONS } from '../domain/forwarded.js';

const version = z.number().int();
const sentence = (ask: string, most = 2_000) => z.string().trim().min(10, `${ask} (at least 10 letters).`).max(most, `That is too long: at most ${most.toLocaleString('en')} letters.`);
const department = z.string().regex(/^[A-Z]{3}$/, 'Choose the department from the list.');
const actionCode = z.string().min(1, 'Choose what was done from the list.').max(40);
const reply = sentence('Say in a sentence what was done');
/** Ids of attachments that were stripped and kept; not more than an answer needs. */
const evidence = z.array(z.uuid('Attach the file again.')).max(6, 'At most six files go with an answer.').default([]);

/*
 * All are posted to `/api/inbox/:reference/…` and answered by the ticket as it is then (InboxTicket). Refused: 404
 * `not-found`; 403 `not-your-role`, `not-yours`; 409 `changed` for an older version, `already-resolved`, `passed-on`,
 * `over`, `not-for-this`, `proposal-pending`, `settled`, `waiting`, `asked-twice`; 422 `unknown-evidence`, and for what was
 * sent, with a sentence for each field.
 */

/** `…/assign`: gives it to an officer of the office (of `GET /api/officers`). For the GRO. */
export const AssignRequestSchema = z.object({ version, officerId: z.uuid('Choose an officer of your office.') });
export type AssignRequest = z.infer<typeof AssignRequestSchema>;

/** `…/ask-reassignment`: gives it back to the GRO. */
export const AskReassignmentRequestSchema = z.object({ version, reason: sentence('Say why somebody else should have it') });
export type AskReassignmentRequest = z.infer<typeof AskReassignmentRequestSchema>;

/** `…/resolve` */
export const ResolveRequestSchema = z.object({ version, actionCode, reply, evidence });
export type ResolveRequest = z.input<typeof ResolveRequestSchema>;

/** `…/interim`: why it takes longer, and a day after today, at most 90 days on. */
export const InterimRequestSchema = z.object({ version, reason: sentence('Say why it takes longer'), newDay: z.iso.date('Choose a day.') });
export type InterimRequest = z.infer<typeof InterimRequestSchema>;

/** `…/clarify`: a question that the helpline relays to the citizen. */
export const ClarifyRequestSchema = z.object({ version, question: sentence('Write what the citizen should be asked', 500) });
export type ClarifyRequest = z.infer<typeof ClarifyRequestSchema>;

/** `…/propose-transfer` */
export const ProposeTransferRequestSchema = z.object({ version, department, reason: sentence('Say why it is theirs') });
export type ProposeTransferRequest = z.infer<typeof ProposeTransferRequestSchema>;

/** `…/decide-transfer`, of the department proposed. The head of administration also names the department. */
export const DecideTransferRequestSchema = z.object({ version, accept: z.boolean(), reason: sentence('Say why'), department: department.nullable().default(null) });
export type DecideTransferRequest = z.input<typeof DecideTransferRequestSchema>;

/** `…/propose-closing`: the office above decides. */
export const ProposeClosingRequestSchema = z.object({ version, reasonCode: z.enum(CLOSING_REASONS, 'Choose a reason from the list.'), reason: sentence('Say why nothing can be done') });
export type ProposeClosingRequest = z.infer<typeof ProposeClosingRequestSchema>;

/** `…/decide-closing`, of the office above. */
export const DecideClosingRequestSchema = z.object({ version, accept: z.boolean(), reason: sentence('Say why') });
export type DecideClosingRequest = z.infer<typeof DecideClosingRequestSchema>;

/** `…/write-order`: ends it for good. */
export const WriteOrderRequestSchema = z.object({ version, text: sentence('Write the order', 4_000) });
export type WriteOrderRequest = z.infer<typeof WriteOrderRequestSchema>;
