import { decideScheme, DEPARTMENTS_BY_DEMAND, FACILITY_KINDS, firstContent, pageOf, placeOfPin, type Scheme, SIMPLE_CATEGORIES } from '@pukar/directory-core/domain';
import type { Question } from '@pukar/ivr-core/domain';

/** What a port answers. */
export interface Answer {
  readonly code: string;
  readonly data?: Readonly<Record<string, string>>;
}

const SCHEMES = firstContent('2026-11-20').filter(({ kind }) => kind === 'scheme');
const LISTS: Readonly<Record<string, readonly string[]>> = {
  simpleCategories: SIMPLE_CATEGORIES, facilityKinds: Object.keys(FACILITY_KINDS), departments: DEPARTMENTS_BY_DEMAND, schemes: SCHEMES.map(({ code }) => code),
};

/** What the directory of a new deployment, and a ticket with a department, answer. Each call is answered at once. */
export function answerOf(question: Question): Answer {
  const { port, known } = question;
  if (port in LISTS) return page(LISTS[port]!, question.page);
  switch (port) {
    case 'placeOfPin': {
      const { code, ...data } = placeOfPin(question.with ?? '');
      return { code, data };
    }
    case 'schemeAbout':
      return { code: 'about', data: { about: `scheme.${known['scheme']}.about`, where: `scheme.${known['scheme']}.where` } };
    case 'schemeQuestion':
      return nextQuestion(known);
    default:
      return FIXED[port] ?? { code: 'cannotSayNow' };
  }
}

const ofTicket = { stage: 'forwarded', department: 'ENE', category: 'ENE-03', since: '2026-11-18', due: '2026-11-24' };
const times = { opens: '10:00', closes: '18:00' };
const FIXED: Readonly<Record<string, Answer>> = {
  rememberedLanguage: { code: 'unknown' },
  notice: { code: 'none' },
  statusByNumber: { code: 'found', data: ofTicket },
  statusByPin: { code: 'found', data: { ...ofTicket, nth: '1', count: '1' } },
  helplineOpen: { code: 'open' },
  facility: { code: 'found', data: { phone: '0755 0100000' } },
  office: { code: 'found', data: { phone: '0755 0200000', ...times } },
  officeHours: { code: 'open', data: { ...times, holiday: 'christmas', date: '2026-12-25' } },
  dues: { code: 'owed', data: { money: '125000', due: '2026-12-31' } },
  lodge: { code: 'registered', data: { ticket: '48217735016', due: '2026-11-27' } },
};

function page(list: readonly string[], nth: number): Answer {
  const found = pageOf(list, nth);
  if (!found) return { code: 'none' };
  return { code: 'page', data: { ...Object.fromEntries(found.items.map((entry, at) => [`item${at + 1}`, entry])), more: found.hasMore ? 'yes' : 'no' } };
}

/** The questions of a scheme, by its own rules. */
function nextQuestion({ scheme, answers = '', reply = '' }: Readonly<Record<string, string>>): Answer {
  const step = decideScheme(SCHEMES.find(({ code }) => code === scheme)?.body as Scheme, answers, reply);
  if ('verdict' in step) return { code: step.verdict, data: { where: `scheme.${scheme}.where` } };
  return { code: 'question', data: { question: `scheme.${scheme}.${step.ask}`, answers: step.answers } };
}
