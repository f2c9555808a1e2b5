import type { FieldKind, Flow } from './flow.js';
import { STAGES } from './status-answer.js';

/** The form a field's value must have. None has room for a ticket number or a phone number. */
const FORMS: Readonly<Record<FieldKind, RegExp>> = {
  stage: new RegExp(`^(${STAGES.join('|')})$`),
  department: /^[A-Z]{3}$/,
  action: /^[a-z][a-z-]{0,29}$/,
  date: /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  time: /^([01]\d|2[0-4]):[0-5]\d$/,
  number: /^\d{1,3}$/,
};

/** The longest value of each kind, in characters: what a flow's fields can add to a position. */
export const LONGEST_VALUE: Readonly<Record<FieldKind, number>> = { stage: 12, department: 3, action: 30, date: 10, time: 5, number: 3 };

/** Keeps of an answer what the flow declares and what has the declared form; the rest is dropped. */
export function answerFields(flow: Flow, data: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const declared = Object.entries(flow.fields).filter(([field, kind]) => FORMS[kind].test(data[field] ?? ''));
  return Object.fromEntries(declared.map(([field]) => [field, data[field]!]));
}
