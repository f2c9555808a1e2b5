import type { FlowPort } from '@pukar/ivr-core/domain';
import type { SameMessages } from '@pukar/ui';

const english = {
  /** What each look-up looks up. */
  ports: {
    rememberedLanguage: 'which language this phone chose last time', rememberLanguage: 'keeps the language for next time', notice: 'whether something is announced to everybody',
    forgetLanguage: 'the greeting language, taken back', statusAgain: 'status of the complaint that was told last, once more',
    statusByNumber: 'status of the complaint whose number was keyed in', statusByPin: 'status by the four digits of this phone', nextOfPhone: 'the next complaint of this phone',
    choosePin: 'takes four new digits for this phone', confirmPin: 'compares the four digits keyed in again', ratingOf: 'whether the answer may be rated', rate: 'keeps the rating', reopen: 'opens the complaint again, with what was spoken',
    simpleCategories: 'list of what can be complained of by oneself', divisions: 'list of divisions', districtsOf: 'list of districts of the division', districtsOfPin: 'list of districts of the PIN code',
    placeOfPin: 'the district of the PIN code that was keyed in', lodge: 'registers the complaint that was spoken', lodged: 'tells the complaint just registered again',
    schemes: 'list of schemes', schemeAbout: 'what the scheme is', schemeQuestion: 'the next question about the scheme', facilityKinds: 'list of kinds of facilities', facility: 'the nearest facility',
    departments: 'list of departments', office: 'the office and its officer', officeHours: 'whether offices are open', posts: 'list of posts', whoIs: 'who holds the post', dues: 'what is owed on the bill whose number was keyed in',
    surveyQuestion: 'the next question of the survey', surveyAnswer: 'keeps the answer to the survey', helplineOpen: 'whether people are at the desks', appeal: 'notes that the caller objects to a mark',
  } satisfies Record<FlowPort, string> as Readonly<Record<string, string>>,
  /** What each answer means. */
  answers: {
    unknown: 'nothing is known', hidden: 'the caller’s number is hidden', kept: 'it is kept', notice: 'something is announced', none: 'there is none', found: 'it is found', badNumber: 'no such number can be',
    notFound: 'nobody has this number', locked: 'tried too often, locked', wrong: 'the digits are wrong', noTicket: 'no complaint of this phone', once: 'taken, to be keyed in again', easy: 'too easy to guess',
    notAsked: 'no complaint was asked about in this call', differs: 'the digits differ', may: 'it may', rated: 'it was rated already', notAnswered: 'there is no answer yet', reopened: 'it is open again', orderDue: 'a written order follows', tooOften: 'it cannot be opened again',
    nothingHeard: 'nothing was heard', page: 'a page of the list', one: 'one', several: 'several', registered: 'it is registered', tooMany: 'too many already', about: 'it is found', question: 'there is a question',
    maybe: 'they may be entitled', unlikely: 'they are hardly entitled', open: 'open', shut: 'closed now', holiday: 'a holiday', holidayHidden: 'a holiday, and the number is hidden', ofDistrict: 'each district has one', foundThere: 'it is found, for the district', forgotten: 'it is forgotten', owed: 'something is owed',
    overdue: 'it is overdue', nothing: 'nothing', down: 'the biller does not answer', done: 'all were asked', closed: 'closed', closedHidden: 'closed, and the number is hidden', noted: 'it is noted', decided: 'it was decided already',
  } as Readonly<Record<string, string>>,
  /** What each field holds. */
  fields: {
    stage: 'how far the complaint is', department: 'department', category: 'category', district: 'district', division: 'division', facility: 'kind of facility', post: 'post', scheme: 'scheme', action: 'what was done', holiday: 'holiday',
    today: 'today’s holiday', since: 'since when', due: 'until when', date: 'date', opens: 'opens at', closes: 'closes at', hours: 'hours left', days: 'days left', nth: 'which of several', count: 'how many complaints', more: 'whether there is more',
    known: 'language is remembered', hidden: 'number is hidden', rating: 'rating', reply: 'last reply', pin: 'PIN code', bill: 'which bill', asked: 'question asked last', answers: 'answers so far', digits: 'digits keyed in', about: 'what the scheme is',
    where: 'where to apply', question: 'question', notice: 'what is announced', person: 'person', address: 'address', phone: 'phone number', ticket: 'number of the complaint', money: 'amount',
  } as Readonly<Record<string, string>>,
};

/** What look-ups, their answers and fields are called. */
export const portText: SameMessages<typeof english> = english;
