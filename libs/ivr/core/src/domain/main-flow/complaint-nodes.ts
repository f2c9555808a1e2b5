import type { FlowNode, NodeId } from '../flow.js';
import { afterwards, COULD_NOT_HEAR, helped, helpedAtDigits, ifOpen, part, partWhen } from './parts.js';

/** A shared part: where the caller's place is, by its PIN code or from the lists. Keeps `district`. */
const place: Readonly<Record<NodeId, FlowNode>> = {
  place: { kind: 'menu', say: [part('place.how')], choices: { '1': { to: 'place-pin' }, '2': { to: 'division' } }, helps: helped(part('place.how')) },
  'place-pin': {
    kind: 'collect',
    what: 'PIN code',
    say: [part('place.pin')],
    minDigits: 6,
    maxDigits: 6,
    finishKey: '#',
    wrongLength: [part('place.pin')],
    helps: helpedAtDigits(part('place.pin')),
    readBack: [part('place.pin-heard', 'digits')],
    port: 'placeOfPin',
    branches: { one: { to: 'placed' }, several: { to: 'place-which' }, unknown: { again: [part('place.pin-wrong')] } },
    keep: ['district', 'pin'],
    cannotSayNow: 'division',
    giveUp: 'division',
  },
  'place-which': {
    kind: 'choose', port: 'districtsOfPin', sets: 'district', say: [part('place.district')], entry: 'choose.entry', more: 'choose.more',
    helps: [[...COULD_NOT_HEAR, part('choose.help'), part('menu.keys')], [part('choose.help')]], next: 'placed', none: 'division', cannotSayNow: 'division',
  },
  division: {
    kind: 'choose', port: 'divisions', sets: 'division', say: [part('place.division')], entry: 'choose.entry', more: 'choose.more',
    helps: [[...COULD_NOT_HEAR, part('choose.help'), part('menu.keys')], [part('choose.help')]], next: 'district', none: 'nothing', cannotSayNow: 'cannot-say',
  },
  district: {
    kind: 'choose', port: 'districtsOf', sets: 'district', say: [part('place.district')], entry: 'choose.entry', more: 'choose.more',
    helps: [[...COULD_NOT_HEAR, part('choose.help'), part('menu.keys')], [part('choose.help')]], next: 'placed', none: 'nothing', cannotSayNow: 'cannot-say',
  },
  placed: { kind: 'return' },
};

const lodging: Readonly<Record<NodeId, FlowNode>> = {
  complaint: { kind: 'menu', say: [part('menu.complaint')], choices: { '1': { to: 'tell-person' }, '2': { to: 'lodge-may' } }, helps: helped(part('menu.complaint')) },
  'tell-person': ifOpen('complaint-q', 'complaints'),
  // Whose number is hidden hears it before they speak, not after.
  'lodge-may': { kind: 'branch', cases: [{ when: [{ field: 'hidden', is: ['yes'] }], to: 'no-lodging' }], otherwise: 'lodge' },
  lodge: {
    kind: 'choose', port: 'simpleCategories', sets: 'category', say: [part('lodge.what')], entry: 'choose.entry', more: 'choose.more',
    helps: [[...COULD_NOT_HEAR, part('choose.help'), part('menu.keys')], [part('choose.help')]], next: 'lodge-place', none: 'tell-person', cannotSayNow: 'tell-person',
  },
  'lodge-place': { kind: 'call', to: 'place', next: 'lodge-right' },
  'lodge-right': {
    kind: 'menu', say: [part('lodge.confirm', 'category', 'district')], choices: { '1': { to: 'lodge-say' }, '2': { to: 'lodge' } }, helps: helped(part('lodge.confirm', 'category', 'district')),
  },
  'lodge-say': {
    kind: 'record',
    say: [part('lodge.how')],
    maxSeconds: 120,
    helps: [[part('lodge.again')]],
    giveUp: 'tell-person',
    port: 'lodge',
    branches: { registered: { to: 'lodged' }, nothingHeard: { again: [part('lodge.again')] }, hidden: { to: 'no-lodging' }, tooMany: { to: 'many-lodged' } },
    cannotSayNow: 'lodge-later',
  },
  lodged: {
    kind: 'menu',
    say: [part('lodge.kept', 'ticket'), part('lodge.due', 'due'), part('lodge.next')],
    choices: { '1': { to: 'lodged-again' }, '2': { to: 'main' }, '3': { to: 'bye' } },
    // A ticket number does not ride in the position.
    repeat: 'lodged-again',
    helps: helped(part('lodge.next')),
  },
  'lodged-again': { kind: 'ask', port: 'lodged', branches: { registered: { to: 'lodged' }, none: { to: 'cannot-say' } }, cannotSayNow: 'cannot-say' },
  'no-lodging': { kind: 'say', say: [part('lodge.hidden')], next: 'human' },
  'many-lodged': { kind: 'say', say: [part('lodge.too-many')], next: 'human' },
  'lodge-later': afterwards(partWhen([{ field: 'hidden', isNot: ['yes'] }], 'lodge.cannot'), partWhen([{ field: 'hidden', is: ['yes'] }], 'cannot-say')),
};

/** A new complaint, to a person or by oneself, and the caller's place. */
export const COMPLAINT_NODES: Readonly<Record<NodeId, FlowNode>> = { ...lodging, ...place };
