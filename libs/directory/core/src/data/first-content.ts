import { dayAfter } from '@pukar/kernel';
import type { Content, Facility, OfficeCard, PostHolder, QuestionRule, Scheme } from '../domain/content.js';
import type { EmergencyNumber } from '../domain/emergency-number.js';
import type { Holiday } from '../domain/working-calendar.js';
import { EMERGENCY_NUMBERS } from './emergency-numbers.js';
import { HOLIDAYS, OFFICE_HOURS } from './holidays.js';
import { DEPARTMENTS_BY_DEMAND, DISTRICT_POSTS, FACILITY_KINDS, STATE_POSTS } from './in-order-of-demand.js';
import { DISTRICTS } from './places/index.js';

/** Schemes by demand: who answers for each, and what its questions decide. */
const SCHEMES: readonly (readonly [code: string, owner: string, rules: readonly QuestionRule[]])[] = [
  ['behna', 'WCD', ['needs-yes', 'needs-yes', 'needs-no']], ['kisan', 'AGR', ['needs-yes', 'needs-no']], ['ayushman', 'HLT', ['enough', 'needs-yes']],
  ['oldage', 'SJD', ['needs-yes', 'needs-yes']], ['widow', 'SJD', ['needs-yes', 'needs-no']], ['ujjwala', 'FCS', ['needs-yes', 'needs-no']],
  ['awas', 'PRD', ['needs-yes', 'needs-no']], ['scholar', 'TSC', ['needs-yes', 'needs-yes']],
];
const NOTICES = ['closed', 'flood', 'heat', 'power', 'busy'];
const SURVEY = ['reach', 'manner', 'answer', 'work'];
const INVENTED = ['a', 'b', 'c', 'd', 'e'];

/** How long each kind of content may be said before somebody looks at it again. */
const REVIEW_DAYS = { scheme: 180, facility: 365, office: 365, post: 180, notice: 365, survey: 365 };

const districts = DISTRICTS.map(({ code }) => code.slice(code.indexOf('-') + 1));

/** Numbers of Bhopal's in no service: no landline there begins with 0. Apart from those of the invented officers. */
const invented = (range: number, nth: number): string => `0755 0${range}${String(nth).padStart(5, '0')}`;

/** What callers are told in a new deployment, each piece with its owner and the day by which it is looked at again. Schemes and holidays are true; places, telephones and people are invented. */
export function firstContent(today: string): readonly Content[] {
  const made = <Body>(kind: keyof typeof REVIEW_DAYS, code: string, owner: string, body: Body): Content<Body> => ({
    kind, code, body, owner, reviewOn: dayAfter(today, REVIEW_DAYS[kind]), isRetired: false, texts: null,
  });
  const lasting = <Body>(kind: 'holiday' | 'emergency-number', code: string, owner: string, body: Body): Content<Body> => ({
    kind, code, body, owner, reviewOn: dayAfter(today, 365), isRetired: false, texts: null,
  });
  return [
    ...SCHEMES.map(([code, owner, rules]) => made<Scheme>('scheme', code, owner, { rules })),
    ...Object.entries(FACILITY_KINDS).flatMap(([facility, owner], kind) => districts.map((district, at) => (
      made<Facility>('facility', `${facility}-${district}`, owner, { facility, district, phone: invented(1, kind * districts.length + at) })))),
    ...DEPARTMENTS_BY_DEMAND.flatMap((department, nth) => districts.map((district, at) => made<OfficeCard>('office', `${department}-${district}`, department, {
      department, district, phone: invented(2, nth * districts.length + at), opensAt: OFFICE_HOURS.opensAt, closesAt: OFFICE_HOURS.closesAt,
    }))),
    ...STATE_POSTS.map((post, at) => made<PostHolder>('post', post, 'GAD', { post, district: null, phone: invented(3, at), invented: inventedAt(at) })),
    ...DISTRICT_POSTS.flatMap((post, nth) => districts.map((district, at) => made<PostHolder>('post', `${post}-${district}`, 'GAD', {
      post, district, phone: invented(3, STATE_POSTS.length + nth * districts.length + at), invented: inventedAt(nth + at),
    }))),
    ...NOTICES.map((code) => made('notice', code, 'GAD', {})),
    ...SURVEY.map((code) => made('survey', code, 'GAD', {})),
    ...HOLIDAYS.map((holiday) => lasting<Holiday>('holiday', holiday.date, 'GAD', holiday)),
    ...EMERGENCY_NUMBERS.map((number) => lasting<EmergencyNumber>('emergency-number', number.number, 'HOM', number)),
  ];
}

const inventedAt = (nth: number): string => INVENTED[nth % INVENTED.length]!;
