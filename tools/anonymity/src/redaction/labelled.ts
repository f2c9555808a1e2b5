import type { KnownIdentity, RedactionKind } from '@pukar/forwarding-core/domain';
import type { Code } from './codes.js';

/** What a statement was made with: finer than the kinds of redactions, so that a miss says what was missed. */
export const SLOTS = [
  'phone', 'spelt', 'landline', 'aadhaar', 'aadhaar?', 'pan', 'voter', 'vehicle', 'account', 'ifsc', 'email', 'emailsaid', 'upi', 'passport', 'licence', 'ration', 'samagra', 'ticket', 'tail', 'consumer',
  'name', 'address', 'person',
] as const;
export type Slot = (typeof SLOTS)[number];

/** The slots whose recall is that of numbers; the others are names and addresses. */
export const NUMBER_SLOTS: readonly Slot[] = SLOTS.filter((slot) => slot !== 'name' && slot !== 'address' && slot !== 'person');

/** Which kind of redaction is right for which slot: a number that is taken for another kind of number is gone all the same. */
export const KINDS_OF: Readonly<Record<Slot, readonly RedactionKind[]>> = {
  phone: ['phone'], spelt: ['phone'], landline: ['phone'], aadhaar: ['aadhaar'], 'aadhaar?': ['aadhaar'], pan: ['pan'], voter: ['voter'], vehicle: ['vehicle'],
  account: ['account'], ifsc: ['account'], email: ['email'], emailsaid: ['email'], upi: ['email'], passport: ['document'], licence: ['document'], ration: ['account'], samagra: ['account'],
  ticket: ['ticket'], tail: ['aadhaar', 'account'], consumer: ['record'], name: ['name'], person: ['name'], address: ['address'],
};

export interface Label {
  readonly slot: Slot;
  readonly start: number;
  readonly end: number;
}

/** A statement of which it is known what has to go and what has to stay. */
export interface Labelled {
  readonly code: Code;
  readonly text: string;
  readonly known: KnownIdentity;
  readonly labels: readonly Label[];
  /** What the office needs: amounts, dates, poles, roads, designations. */
  readonly substance: readonly { readonly start: number; readonly end: number }[];
}
