import { LANGUAGES } from '@pukar/kernel';

/** What a port answers: its codes, each with the fields that it may bring (optional ones included), and the kept fields that it is told. */
export interface FlowPortShape {
  /** The kept fields that it needs. */
  readonly needs?: readonly string[];
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** The codes with which the caller has heard, or left, what they may have called for. */
  readonly serves?: readonly string[];
  /** It answers from memory: with the database stopped, too. */
  readonly cached?: boolean;
  /** The digits that it gets are a secret, or of one person: they are never read back and never ride on. */
  readonly secret?: boolean;
  /** What is chosen for it belongs to nobody: the key is not noted with the call. */
  readonly anonymous?: boolean;
}

const page = { page: ['item1', 'item2', 'item3', 'item4', 'more'], none: [] } as const;
/** What is told of a ticket; `nth` and `complaints` where there are several of one phone. */
const status = ['stage', 'department', 'category', 'since', 'due', 'action'] as const;

/**
 * The look-ups a flow may ask for, each to be answered within 400 ms; who cannot answers with the code `cannotSayNow`. Each
 * is told the call (its SID and the number as the carrier says it), the digits just keyed where it collects, and what was kept.
 *
 * - `rememberedLanguage`: the code is the language of a caller who agreed to be remembered (`mr-IN`), or `unknown`; `hidden` for a withheld number.
 * - `rememberLanguage`: keeps the language in use, with the caller's yes, for their next call. `hidden`: their number is withheld.
 * - `forgetLanguage`: takes that yes back. `forgotten` where there was none, too.
 * - `notice`: what is announced to everybody who calls now (an emergency, a closed helpline), by its content key.
 * - `statusByNumber`: gets the ticket number just keyed. `found`: from now on this call may rate and re-open that ticket.
 * - `statusByPin`: gets the four digits that the citizen chose for this phone. `found`: the newest ticket; `nextOfPhone` the one before.
 * - `statusAgain`: tells again of the ticket that this call was told of last; of several of a phone, which it is (`nth` of the position).
 * - `choosePin`, `confirmPin`: the four digits, keyed twice; `easy` are such as 1111 and 1234. Only after `statusByNumber`.
 * - `ratingOf`: whether the ticket that this call asked about may be rated and re-opened. `rate` keeps `rating` (1 to 5); `reopened`
 *   when it was 1 or 2. `reopen` keeps the words just recorded. `orderDue`: the third objection is taken (of `ratingOf`: was taken
 *   before), and a written order of the highest officer follows by the day `due`. `tooOften`: there is none to follow any more.
 * - `simpleCategories`, `districtsOf`, `divisions`, `districtsOfPin`, `schemes`, `facilityKinds`, `departments`, `posts`: pages of a list.
 * - `placeOfPin`: gets a PIN code; `one` district, or `several`, which `districtsOfPin` then lists by `pin` (its first three digits).
 * - `lodge`: keeps the statement just recorded as a ticket of `category` and `district`. `lodged` tells it again (`again`).
 * - `schemeQuestion`: the next question about `scheme` after `answers` (`y` and `n`, one letter each) and the `reply` to the last one, or the verdict.
 * - `schemeAbout`, `facility`, `office`, `officeHours`, `whoIs`: cards of the directory. `expired` content is not spoken: `none`.
 * - `dues`: gets the number on the bill; `bill` is `property` or `water`. `down`: the biller does not answer.
 * - `surveyQuestion`, `surveyAnswer`: the question after the one whose code is `asked`, or the first; and the keeping of `rating` for it.
 * - `whoIs` answers `ofDistrict` for a post that each district has, until it is told `district`; then `foundThere`.
 * - `helplineOpen`: whether people are at the desks of the queue that it is asked `of`: `open`; `closed`, or `closedHidden` for a caller whose number is hidden.
 * - `appeal`: the caller objects to what was marked on their number.
 */
export const FLOW_PORTS = {
  rememberedLanguage: { codes: { ...Object.fromEntries(LANGUAGES.map((language) => [language, []])), unknown: [], hidden: [] } },
  rememberLanguage: { codes: { kept: [], hidden: [] } },
  forgetLanguage: { codes: { forgotten: [], hidden: [] } },
  notice: { codes: { notice: ['notice'], none: [] }, cached: true },
  statusByNumber: { secret: true, serves: ['found'], codes: { found: status, badNumber: [], notFound: [], locked: [] } },
  statusByPin: { secret: true, serves: ['found'], codes: { found: [...status, 'nth', 'count', 'more'], wrong: [], none: [], noTicket: [], locked: [], hidden: [] } },
  nextOfPhone: { needs: ['nth'], serves: ['found'], codes: { found: [...status, 'nth', 'count', 'more'], none: [] } },
  statusAgain: { serves: ['found'], codes: { found: [...status, 'nth', 'count', 'more'], none: [] } },
  choosePin: { secret: true, codes: { once: [], easy: [], hidden: [], notAsked: [] } },
  confirmPin: { secret: true, codes: { kept: [], differs: [], notAsked: [] } },
  ratingOf: { serves: ['orderDue'], codes: { may: [], rated: [], orderDue: ['due'], tooOften: [], notAnswered: [], notAsked: [] } },
  rate: { needs: ['rating'], serves: ['kept', 'reopened', 'orderDue'], codes: { kept: [], reopened: ['due'], orderDue: ['due'], tooOften: [], notAnswered: [], notAsked: [] } },
  reopen: { codes: { reopened: ['due'], orderDue: ['due'], tooOften: [], notAnswered: [], notAsked: [], nothingHeard: [] } },
  simpleCategories: { codes: page, cached: true },
  divisions: { codes: page, cached: true },
  districtsOf: { needs: ['division'], codes: page, cached: true },
  districtsOfPin: { needs: ['pin'], codes: page, cached: true },
  placeOfPin: { codes: { one: ['district'], several: ['pin'], unknown: [] }, cached: true },
  lodge: { needs: ['category', 'district'], serves: ['registered'], codes: { registered: ['ticket', 'due'], nothingHeard: [], hidden: [], tooMany: [] } },
  lodged: { serves: ['registered'], codes: { registered: ['ticket', 'due'], none: [] } },
  schemes: { codes: page, cached: true },
  schemeAbout: { needs: ['scheme'], serves: ['about'], codes: { about: ['about', 'where'], none: [] }, cached: true },
  schemeQuestion: { needs: ['scheme', 'answers', 'reply'], codes: { question: ['question', 'answers'], maybe: ['where'], unlikely: ['where'], none: [] }, cached: true },
  facilityKinds: { codes: page, cached: true },
  facility: { needs: ['facility', 'district'], serves: ['found'], codes: { found: ['phone', 'address'], none: [] }, cached: true },
  departments: { codes: page, cached: true },
  office: { needs: ['department', 'district'], serves: ['found'], codes: { found: ['post', 'phone', 'opens', 'closes'], none: [] }, cached: true },
  officeHours: { serves: ['open', 'shut', 'holiday'], codes: { open: ['opens', 'closes', 'holiday', 'date'], shut: ['opens', 'closes', 'holiday', 'date'], holiday: ['opens', 'closes', 'today', 'holiday', 'date'] }, cached: true },
  posts: { codes: page, cached: true },
  whoIs: { needs: ['post'], codes: { found: ['person', 'phone'], foundThere: ['person', 'phone'], ofDistrict: [], none: [] }, serves: ['found', 'foundThere'], cached: true },
  dues: { secret: true, needs: ['bill'], serves: ['owed', 'overdue', 'nothing'], codes: { owed: ['money', 'due'], overdue: ['money', 'due'], nothing: [], badNumber: [], notFound: [], down: [], locked: [] } },
  surveyQuestion: { needs: ['asked'], codes: { question: ['question', 'asked'], done: [] }, cached: true },
  surveyAnswer: { anonymous: true, needs: ['asked', 'rating'], codes: { kept: [] } },
  helplineOpen: { codes: { open: [], closed: ['opens', 'closes'], closedHidden: ['opens', 'closes'], holiday: ['opens', 'closes', 'today'], holidayHidden: ['opens', 'closes', 'today'] }, cached: true },
  appeal: { codes: { noted: [], decided: [], nothing: [] } },
} as const satisfies Readonly<Record<string, FlowPortShape>>;

/** The name of a look-up. */
export type FlowPort = keyof typeof FLOW_PORTS;

/** What is known of a look-up by its name; undefined for one that is no port. */
export const portShape = (port: string): FlowPortShape | undefined => (Object.hasOwn(FLOW_PORTS, port) ? FLOW_PORTS[port as FlowPort] : undefined);

/** The fields that a port may bring with a code. */
export function fieldsOf(port: string, code: string): readonly string[] {
  const codes = portShape(port)?.codes ?? {};
  return Object.hasOwn(codes, code) ? codes[code]! : [];
}
