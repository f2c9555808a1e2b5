import type { FieldKind, Flow } from './flow.js';
import { fieldsOf } from './flow-port.js';
import { STAGES } from './status-answer.js';

const CODE = '[A-Za-z][A-Za-z0-9-]*';

/** The form a field's value must have, and the longest value of that form. */
const FORMS: Readonly<Record<FieldKind, { readonly form: RegExp; readonly longest: number }>> = {
  stage: { form: new RegExp(`^(${STAGES.join('|')})$`), longest: 12 },
  department: { form: /^[A-Z]{3}$/, longest: 3 },
  action: { form: /^[a-z][a-z-]{0,29}$/, longest: 30 },
  category: { form: /^[A-Z]{3}-\d\d(-\d)?$/, longest: 8 },
  district: { form: /^[A-Z]{3}$/, longest: 3 },
  division: { form: /^[a-z]{1,10}$/, longest: 10 },
  facility: { form: /^[a-z]{1,10}$/, longest: 10 },
  holiday: { form: /^[a-z][a-z-]{0,27}$/, longest: 28 },
  post: { form: /^([A-Z]{3}|[a-z]{1,10})$/, longest: 10 },
  scheme: { form: /^[a-z]{1,10}$/, longest: 10 },
  date: { form: /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, longest: 10 },
  time: { form: /^([01]\d|2[0-4]):[0-5]\d$/, longest: 5 },
  number: { form: /^\d{1,3}$/, longest: 3 },
  ordinal: { form: /^([1-9]|[12]\d|3[01])$/, longest: 2 },
  minutes: { form: /^\d{1,3}$/, longest: 3 },
  hours: { form: /^\d{1,3}$/, longest: 3 },
  days: { form: /^\d{1,3}$/, longest: 3 },
  workingDays: { form: /^\d{1,3}$/, longest: 3 },
  complaints: { form: /^\d{1,3}$/, longest: 3 },
  flag: { form: /^[a-z0-9]{1,3}$/, longest: 3 },
  code: { form: /^[a-z0-9]{1,10}$/, longest: 10 },
  content: { form: new RegExp(`^(?=.{1,24}$)${CODE}(\\.${CODE})*$`), longest: 24 },
  phone: { form: /^[\d ]{3,14}$/, longest: 14 },
  ticket: { form: /^\d{11,14}$/, longest: 14 },
  money: { form: /^\d{1,11}$/, longest: 11 },
};

/** Kinds that are said in the turn that brings them and never ride on. */
const PASSING: ReadonlySet<FieldKind> = new Set(['ticket', 'money']);

/** The longest value of a kind, in characters: what a field of it can add to a position. */
export const longestValue = (kind: FieldKind): number => (PASSING.has(kind) ? 0 : FORMS[kind].longest);

/** Whether a field is said in the turn that brings it and never rides on. */
export const isPassing = (kind: FieldKind): boolean => PASSING.has(kind);

/**
 * Keeps of an answer what its port may bring with this code, what the flow declares, and what has the declared form; the rest
 * is dropped, so that no answer can make a position longer than the flow check measured.
 */
export function answerFields(flow: Flow, port: string, code: string, data: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return formed(flow, Object.fromEntries(fieldsOf(port, code).flatMap((field) => (Object.hasOwn(data, field) ? [[field, data[field]!]] : []))));
}

/** The fields that the flow declares and whose values have the declared form. */
export const formed = (flow: Flow, values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([field, value]) => Object.hasOwn(flow.fields, field) && hasForm(flow.fields[field]!, value)));

/** What may ride on of an answer: all but what only passes. */
export const lasting = (flow: Flow, values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !isPassing(flow.fields[field] ?? 'code')));

/** Whether a value has the form of a kind. */
export const hasForm = (kind: FieldKind, value: string | undefined): value is string => value !== undefined && FORMS[kind].form.test(value);

/** Every kind of field. */
export const FIELD_KINDS = Object.keys(FORMS) as [FieldKind, ...FieldKind[]];
