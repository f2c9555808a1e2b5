import { inboxText } from '../messages.js';

/** What can be done to a ticket besides answering it, as the server's table names it. */
export type ActName = 'assign' | 'ask-reassignment' | 'interim' | 'clarify' | 'propose-transfer' | 'decide-transfer' | 'propose-closing' | 'decide-closing' | 'write-order';

/** What a form asks for. */
export interface ActField {
  readonly name: string;
  readonly kind: 'text' | 'day' | 'officer' | 'department' | 'verdict' | 'closing';
  readonly label: string;
  readonly hint?: string;
  /** May be left empty. */
  readonly isOptional?: boolean;
  /** Asked of the head of administration alone. */
  readonly isForHead?: boolean;
}

export interface ActForm {
  readonly act: ActName;
  /** The key that opens it. */
  readonly key: string;
  readonly label: string;
  /** What happens when it is sent, before it is. */
  readonly how: string;
  readonly fields: readonly ActField[];
  readonly send: string;
}

const text = inboxText.acts;
const reason: ActField = { name: 'reason', kind: 'text', label: text.reason };

const accept: ActField = { name: 'accept', kind: 'verdict', label: text.verdict };

/** Every form, in the order in which it is offered. */
export const ACT_FORMS: readonly ActForm[] = [
  { act: 'assign', key: 'g', ...text.assign, fields: [{ name: 'officerId', kind: 'officer', label: text.officer }] },
  { act: 'decide-transfer', key: 'd', ...text.decideTransfer, fields: [accept, { name: 'department', kind: 'department', label: text.whose, hint: text.whoseHint, isOptional: true, isForHead: true }, reason] },
  { act: 'decide-closing', key: 'd', ...text.decideClosing, fields: [accept, reason] },
  { act: 'write-order', key: 'o', ...text.order, fields: [{ name: 'text', kind: 'text', label: text.orderText, hint: text.orderHint }] },
  { act: 'interim', key: 'i', ...text.interim, fields: [{ name: 'newDay', kind: 'day', label: text.newDay }, { name: 'reason', kind: 'text', label: text.interimText }] },
  { act: 'clarify', key: 'c', ...text.clarify, fields: [{ name: 'question', kind: 'text', label: text.question, hint: text.questionHint }] },
  { act: 'propose-transfer', key: 't', ...text.proposeTransfer, fields: [{ name: 'department', kind: 'department', label: text.department }, reason] },
  { act: 'ask-reassignment', key: 'r', ...text.askReassignment, fields: [reason] },
  { act: 'propose-closing', key: 'p', ...text.proposeClosing, fields: [{ name: 'reasonCode', kind: 'closing', label: text.closingReason }, reason] },
];

/** The shortest text that says something. */
const LEAST_LETTERS = 10;

/** What is missing in a form, in words, by its fields. */
export function checkAct({ fields }: ActForm, draft: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const wrong = fields.flatMap(({ name, kind, isOptional }): [string, string][] => {
    const value = draft[name]?.trim() ?? '';
    if (isOptional && value === '') return [];
    if (kind === 'text') return [...value].length < LEAST_LETTERS ? [[name, text.sayMore]] : [];
    return value === '' ? [[name, text.missing[kind]]] : [];
  });
  return Object.fromEntries(wrong);
}
