import { groupTicketNumber, type TicketNumber } from '../ticket-number.js';
import { dateInWords } from './date-in-words.js';
import { type GrievanceKind, KIND_NAMES } from './kinds.js';
import { type InBoth, inLanguage, type SpokenLanguage } from './spoken-language.js';

/** What a citizen is told who has just been registered. */
export interface RegisteredFacts {
  readonly number: TicketNumber;
  readonly kind: GrievanceKind;
  readonly dueAt: Date;
  /** Null while the helpline's own desk looks for the department. */
  readonly departmentName: InBoth | null;
}

/** Who will answer: a department, or the helpline itself where none is known yet. */
export const answererIn = (departmentName: InBoth | null, language: SpokenLanguage): string => {
  if (departmentName === null) return inLanguage({ en: 'the helpline', hi: 'पुकार हेल्पलाइन' }, language);
  return inLanguage({ en: `the ${departmentName.en} department`, hi: departmentName.hi }, language);
};

/** The sentence that the agent reads out after registering: the number in its groups, who answers and by when. */
export function registerSentence({ number, kind, dueAt, departmentName }: RegisteredFacts, language: SpokenLanguage, now: Date): string {
  const answerer = answererIn(departmentName, language);
  const date = dateInWords(dueAt, language, now);
  const grouped = groupTicketNumber(number);
  return language === 'en-IN'
    ? `The number of your ${KIND_NAMES[kind].en} is ${grouped}. You will have an answer from ${answerer} by ${date}.`
    : `${KIND_NAMES[kind].hiOblique} का नंबर है ${grouped}। ${date} तक ${answerer} से आपको जवाब मिलेगा।`;
}
