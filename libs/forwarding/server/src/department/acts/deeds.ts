import type {
  AskReassignmentRequest, AssignRequest, ClarifyRequest, DecideClosingRequest, DecideTransferRequest, InterimRequest, ProposeClosingRequest, ProposeTransferRequest, ResolveRequest, WriteOrderRequest,
} from '@pukar/forwarding-core/contracts';
import { indianDay } from '@pukar/kernel';
import type { Deed } from './deed.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Until the helpline has opened the pause and says its end, which is sooner: five working days. */
const LONGEST_QUESTION_DAYS = 10;

export const toResolve = ({ version, actionCode, reply, evidence = [] }: ResolveRequest): Deed => ({
  version, command: () => ({ type: 'resolve', actionCode, reply }), act: 'resolved', words: { text: reply, evidence: [...new Set(evidence)] }, detail: { actionCode },
});

export const toAssign = ({ version, officerId }: AssignRequest): Deed => ({ version, command: () => ({ type: 'assign', officerId }), act: 'assigned', words: { officerId } });

export const toAskReassignment = ({ version, reason }: AskReassignmentRequest): Deed => ({ version, command: () => ({ type: 'ask-reassignment' }), act: 'reassignment-asked', words: { text: reason } });

export const toInterim = ({ version, reason, newDay }: InterimRequest): Deed => ({
  version, command: (now) => ({ type: 'interim', newDay, today: indianDay(now) }), act: 'interim', words: { text: reason, day: newDay }, detail: { day: newDay },
});

export const toClarify = ({ version, question }: ClarifyRequest): Deed => ({
  version, command: (now) => ({ type: 'clarify', until: new Date(now.getTime() + LONGEST_QUESTION_DAYS * DAY_MS) }), act: 'clarification', words: { text: question },
});

export const toProposeTransfer = ({ version, department, reason }: ProposeTransferRequest): Deed => ({
  version, command: () => ({ type: 'propose-transfer', department }), act: 'transfer-proposed', words: { text: reason, department }, detail: { department },
});

/** `own`: the deciding office's department; null for the head of administration, who names whose it is, also where that is the one that has it (`from`). */
export function toDecideTransfer({ version, accept, reason, department = null }: DecideTransferRequest, { own, from }: { readonly own: string | null; readonly from: string | null }): Deed {
  const whose = own ?? department ?? (accept ? null : from);
  const isDecided = own === null || accept;
  return { version, command: () => ({ type: 'decide-transfer', accept, department: whose }), act: isDecided ? 'transfer-accepted' : 'transfer-refused', words: { text: reason, department: whose } };
}

export const toProposeClosing = ({ version, reasonCode, reason }: ProposeClosingRequest): Deed => ({
  version, command: () => ({ type: 'propose-closing', reasonCode }), act: 'closing-proposed', words: { text: reason, reasonCode }, detail: { reasonCode },
});

/** `reasonCode`: why the office below proposed it. */
export const toDecideClosing = ({ version, accept, reason }: DecideClosingRequest, reasonCode: Deed['words']['reasonCode'] | null): Deed => ({
  version, command: () => ({ type: 'decide-closing', accept }), act: accept ? 'closing-accepted' : 'closing-refused', words: { text: reason, ...(reasonCode ? { reasonCode } : {}) },
});

export const toWriteOrder = ({ version, text }: WriteOrderRequest): Deed => ({ version, command: () => ({ type: 'write-order', text }), act: 'order', words: { text } });
