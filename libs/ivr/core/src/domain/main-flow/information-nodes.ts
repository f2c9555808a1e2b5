import type { AskNode, ChooseNode, FlowNode, FlowPart, NodeId } from '../flow.js';
import { afterwards, COULD_NOT_HEAR, helped, part, toldBy } from './parts.js';

/** A choice from a list of the directory. */
const choose = (port: string, sets: string, ask: string, next: NodeId): ChooseNode => ({
  kind: 'choose', port, sets, say: [part(ask)], entry: 'choose.entry', more: 'choose.more',
  helps: [[...COULD_NOT_HEAR, part('choose.help'), part('menu.keys')], [part('choose.help')]], next, none: 'nothing', cannotSayNow: 'cannot-say',
});

const schemes: Readonly<Record<NodeId, FlowNode>> = {
  scheme: choose('schemes', 'scheme', 'scheme.which', 'scheme-card'),
  'scheme-card': { kind: 'ask', port: 'schemeAbout', branches: { about: { to: 'scheme-menu' }, none: { to: 'nothing' } }, cannotSayNow: 'cannot-say' },
  'scheme-menu': {
    kind: 'menu',
    say: [part('scheme.about', 'about'), part('scheme.menu')],
    choices: { '1': { to: 'scheme-ask', set: { answers: '0', reply: '0' } }, '2': { to: 'scheme-apply' }, '3': { to: 'scheme' }, '4': { to: 'main' } },
    // Come back to from elsewhere, it says again what the scheme is, and knows where one applies.
    repeat: 'scheme-card',
    helps: helped(part('scheme.menu')),
  },
  'scheme-apply': { kind: 'ask', port: 'schemeAbout', branches: { about: { to: 'scheme-how' }, none: { to: 'nothing' } }, cannotSayNow: 'cannot-say' },
  'scheme-how': toldBy('scheme-apply', part('scheme.where', 'where')),
  'scheme-ask': {
    kind: 'ask', port: 'schemeQuestion', keep: ['answers', 'question'], cannotSayNow: 'cannot-say',
    branches: { question: { to: 'scheme-yes' }, maybe: { to: 'scheme-maybe' }, unlikely: { to: 'scheme-not' }, none: { to: 'nothing' } },
  },
  'scheme-yes': {
    kind: 'menu',
    say: [part('scheme.question', 'question'), part('scheme.yes-no')],
    choices: { '1': { to: 'scheme-ask', set: { reply: 'y' } }, '2': { to: 'scheme-ask', set: { reply: 'n' } } },
    helps: helped(part('scheme.question', 'question'), part('scheme.yes-no')),
  },
  // The last reply is no part of the answers yet: asked again, it comes to the same.
  'scheme-maybe': toldBy('scheme-ask', part('scheme.maybe'), part('scheme.where', 'where')),
  'scheme-not': toldBy('scheme-ask', part('scheme.unlikely'), part('scheme.where', 'where')),
};

/** The day is that of the district that was asked about before, where one was: so it is named. */
const hoursTold = (first: FlowPart): FlowNode => toldBy('hours', part('hours.place', 'district'), first, part('hours.times', 'opens', 'closes'), part('hours.next', 'holiday', 'date'));

/** Looks up who holds the post; `unplaced` is for a post of each district while no district was told. */
const whoIs = (unplaced: NodeId): AskNode => ({
  kind: 'ask', port: 'whoIs', branches: { found: { to: 'found-who' }, foundThere: { to: 'found-local' }, ofDistrict: { to: unplaced }, none: { to: 'nothing' } }, cannotSayNow: 'cannot-say',
});

const offices: Readonly<Record<NodeId, FlowNode>> = {
  info: {
    kind: 'menu',
    say: [part('menu.info')],
    choices: {
      '1': { to: 'emergency', topic: 'emergency' }, '2': { to: 'facility', topic: 'facility' }, '3': { to: 'office', topic: 'office' }, '4': { to: 'hours', topic: 'hours' }, '5': { to: 'who', topic: 'who' },
    },
    helps: helped(part('menu.info')),
  },
  emergency: afterwards(part('emergency.numbers')),
  facility: choose('facilityKinds', 'facility', 'facility.which', 'near'),
  near: { kind: 'call', to: 'place', next: 'find-near' },
  'find-near': { kind: 'ask', port: 'facility', branches: { found: { to: 'found-near' }, none: { to: 'none-near' } }, cannotSayNow: 'cannot-say' },
  'found-near': toldBy('find-near', part('facility.found', 'facility', 'district'), part('facility.address', 'address'), part('facility.phone', 'phone')),
  'none-near': afterwards(part('facility.none')),
  office: choose('departments', 'department', 'office.which', 'office-where'),
  'office-where': { kind: 'call', to: 'place', next: 'find-office' },
  'find-office': { kind: 'ask', port: 'office', branches: { found: { to: 'found-office' }, none: { to: 'no-office' } }, cannotSayNow: 'cannot-say' },
  'found-office': toldBy('find-office', part('office.found', 'department', 'district'), part('office.post', 'post'), part('facility.phone', 'phone'), part('office.hours', 'opens', 'closes')),
  'no-office': { kind: 'say', say: [part('office.none')], next: 'human' },
  hours: { kind: 'ask', port: 'officeHours', branches: { open: { to: 'hours-open' }, shut: { to: 'hours-shut' }, holiday: { to: 'hours-off' } }, cannotSayNow: 'cannot-say' },
  'hours-open': hoursTold(part('hours.open')),
  'hours-shut': hoursTold(part('hours.shut')),
  'hours-off': hoursTold(part('hours.holiday', 'today')),
  who: choose('posts', 'post', 'who.which', 'find-who'),
  'find-who': whoIs('who-where'),
  'who-where': { kind: 'call', to: 'place', next: 'find-there' },
  'find-there': whoIs('nothing'),
  'found-who': toldBy('find-there', part('who.found', 'post', 'person'), part('facility.phone', 'phone')),
  // The district may be that of an earlier question: it is named.
  'found-local': toldBy('find-there', part('who.found-there', 'post', 'district', 'person'), part('facility.phone', 'phone')),
};

/** What can be heard of schemes, offices, places and people. */
export const INFORMATION_NODES: Readonly<Record<NodeId, FlowNode>> = {
  ...schemes, ...offices, nothing: afterwards(part('choose.nothing')), 'cannot-say': afterwards(part('cannot-say')),
};
