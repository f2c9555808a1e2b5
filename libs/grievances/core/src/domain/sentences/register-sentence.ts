import { groupTicketNumber, type TicketNumber } from '../ticket-number.js';
import { dateInWords } from './date-in-words.js';
import { promisesDay } from '../registration/what-is-asked.js';
import { type GrievanceKind, KIND_NAMES } from './kinds.js';
import { type InBoth, inLanguage, type SpokenLanguage } from './spoken-language.js';

/** What a citizen is told who has just been registered. */
export interface RegisteredFacts {
  readonly number: TicketNumber;
  readonly kind: GrievanceKind;
  readonly dueAt: Date;
  /** Null while the helpline's own desk looks for the department. */
  readonly departmentName: InBoth | null;
  /** A question that was answered at once. */
  readonly isAnswered?: boolean;
}

/** Who will answer: a department, or the helpline itself where none is known yet. */
export const answererIn = (departmentName: InBoth | null, language: SpokenLanguage): string => {
  if (departmentName === null) return inLanguage({ en: 'the helpline', hi: 'पुकार हेल्पलाइन' }, language);
  return inLanguage({ en: `the ${departmentName.en} department`, hi: departmentName.hi }, language);
};

/** The sentence that the agent reads out after registering: the number in its groups, who answers and by when; thanks and questions are promised no day. */
export function registerSentence(facts: RegisteredFacts, language: SpokenLanguage, now: Date): string {
  const { number, kind, dueAt, departmentName } = facts;
  if (!promisesDay(kind)) return withoutDay(facts, language);
  const answerer = answererIn(departmentName, language);
  const date = dateInWords(dueAt, language, now);
  const grouped = groupTicketNumber(number);
  // Paper that lay for long is late when it is registered: nobody is promised a day that has passed.
  if (dueAt < now) return lateAlready(grouped, kind, date, language);
  return language === 'en-IN'
    ? `The number of your ${KIND_NAMES[kind].en} is ${grouped}. You will have an answer from ${answerer} by ${date}.`
    : `${KIND_NAMES[kind].hiOblique} का नंबर है ${grouped}। ${date} तक ${answerer} से आपको जवाब मिलेगा।`;
}

function withoutDay({ number, kind, departmentName, isAnswered = false }: RegisteredFacts, language: SpokenLanguage): string {
  const answerer = answererIn(departmentName, language);
  const grouped = groupTicketNumber(number);
  const isEnglish = language === 'en-IN';
  const told = isEnglish ? `The number of your ${KIND_NAMES[kind].en} is ${grouped}.` : `${KIND_NAMES[kind].hiOblique} का नंबर है ${grouped}।`;
  if (isAnswered) return isEnglish ? `${told} It was answered in this call; nothing more will follow.` : `${told} जवाब अभी दे दिया गया है; आगे कुछ नहीं आएगा।`;
  if (kind === 'thanks') return isEnglish ? `${told} It will be passed on to ${answerer}.` : `${told} यह ${answerer} तक पहुँचा दिया जाएगा।`;
  return isEnglish ? `${told} It goes to ${answerer}.` : `${told} यह ${answerer} को भेजा जाएगा।`;
}

const lateAlready = (grouped: string, kind: GrievanceKind, date: string, language: SpokenLanguage): string => (language === 'en-IN'
  ? `The number of your ${KIND_NAMES[kind].en} is ${grouped}. An answer was due by ${date}: it is late, and goes to a higher officer.`
  : `${KIND_NAMES[kind].hiOblique} का नंबर है ${grouped}। ${date} तक जवाब मिलना था; इसमें देर हुई है, और यह बड़े अधिकारी के पास जाएगा।`);
