import type { Choice, Condition, FlowNode, FlowPart, MenuNode, NodeId } from '../flow.js';
import { afterwards, helped, helpedAtDigits, part, partWhen, toldBy } from './parts.js';

const OPEN = { field: 'stage', is: ['registered', 'forwarded', 'reopened'] };
const ORDER_DUE = { field: 'stage', is: ['order-due'] };
const RESOLVED = { field: 'stage', is: ['resolved'] };
const MORE = { field: 'more', is: ['yes'] };
const HIDDEN = { field: 'hidden', is: ['yes'] };
/** Told by the digits of the phone: they are chosen already, and only the number of a complaint proves who may choose others. */
const BY_PHONE = { field: 'more', is: ['yes', 'no'] };

/** What is said of a ticket. It names nobody. */
const STATUS: readonly FlowPart[] = [
  part('status.stage', 'stage'),
  part('status.about', 'category'),
  part('status.department', 'department'),
  part('status.since', 'since'),
  partWhen([OPEN, { field: 'due', passed: false }], 'status.due', 'due'),
  partWhen([OPEN, { field: 'due', passed: true }], 'status.overdue', 'due'),
  partWhen([ORDER_DUE, { field: 'due', passed: false }], 'status.order-by', 'due'),
  partWhen([ORDER_DUE, { field: 'due', passed: true }], 'status.overdue', 'due'),
  part('status.action', 'action'),
  partWhen([RESOLVED], 'status.if-not-satisfied'),
];
/** Which one an earlier question was about is known still when a number was keyed since. */
const SEVERAL: readonly Condition[] = [BY_PHONE, { field: 'count', isNot: ['1'] }];
/** Which it is of several of a phone. */
const STATUS_OF_PHONE: readonly FlowPart[] = [partWhen(SEVERAL, 'status.one-of', 'count'), partWhen(SEVERAL, 'status.nth', 'nth'), ...STATUS];

const told = (say: readonly FlowPart[], menu: string, choices: Readonly<Record<string, Choice>>): MenuNode => ({ kind: 'menu', say: [...say, part(menu)], choices, repeat: 'told-again', helps: helped(part(menu)) });

/** A promise to ring back is kept, so it is made to nobody whose number is hidden. */
const cannot = (prompt: string): MenuNode => afterwards(partWhen([{ field: 'hidden', isNot: ['yes'] }], prompt), partWhen([{ field: 'hidden', is: ['yes'] }], 'ticket.cannot-say'));

const byNumber: Readonly<Record<NodeId, FlowNode>> = {
  ticket: {
    kind: 'collect',
    what: 'ticket number',
    say: [part('ticket.ask')],
    minDigits: 11,
    maxDigits: 11,
    finishKey: '#',
    choices: { '1': { to: 'pin-may' } },
    wrongLength: [part('ticket.wrong')],
    helps: [[part('ticket.help')], [part('ticket.short'), part('digits.keys')]],
    port: 'statusByNumber',
    keep: ['category'],
    branches: { found: { to: 'status' }, badNumber: { again: [part('ticket.wrong')] }, notFound: { again: [part('ticket.not-found')] }, locked: { to: 'locked' } },
    cannotSayNow: 'no-status',
    giveUp: 'no-ticket',
  },
  status: { kind: 'branch', cases: [{ when: [RESOLVED], to: 'resolved' }, { when: [HIDDEN], to: 'told-only' }], otherwise: 'under-way' },
  'under-way': told(STATUS, 'menu.after-status', { '1': { to: 'main' }, '2': { to: 'bye' }, '3': { to: 'pin-new' } }),
  'told-only': toldBy('told-again', ...STATUS_OF_PHONE),
  // The number does not ride in the position: of which ticket this call may hear is kept where it was proven.
  'told-again': { kind: 'ask', port: 'statusAgain', keep: ['nth', 'category'], branches: { found: { to: 'retold' }, none: { to: 'no-status' } }, cannotSayNow: 'no-status' },
  retold: { kind: 'branch', cases: [{ when: [BY_PHONE], to: 'of-phone' }], otherwise: 'status' },
  resolved: told(STATUS_OF_PHONE, 'menu.after-resolved', { '1': { to: 'rate' }, '2': { to: 'main' }, '3': { to: 'bye' }, '4': { to: 'pin-new-may' } }),
  'no-ticket': {
    kind: 'menu',
    say: [part('ticket.give-up'), part('ticket.give-up-menu')],
    choices: { '1': { to: 'ticket' }, '2': { to: 'main' } },
    helps: helped(part('ticket.give-up-menu')),
  },
  locked: afterwards(part('ticket.locked')),
  'no-status': cannot('status.cannot-call-back'),
};

const byPhone: Readonly<Record<NodeId, FlowNode>> = {
  'pin-may': { kind: 'branch', cases: [{ when: [HIDDEN], to: 'pin-hidden' }], otherwise: 'pin' },
  pin: {
    kind: 'collect',
    what: 'the four digits chosen for this phone',
    say: [part('pin.ask')],
    minDigits: 4,
    maxDigits: 4,
    finishKey: '#',
    wrongLength: [part('pin.wrong')],
    helps: helpedAtDigits(part('pin.help')),
    port: 'statusByPin',
    branches: {
      found: { to: 'of-phone' }, wrong: { again: [part('pin.wrong')] }, none: { to: 'no-pin' }, noTicket: { to: 'no-tickets' }, locked: { to: 'locked' }, hidden: { to: 'pin-hidden' },
    },
    keep: ['nth', 'category'],
    cannotSayNow: 'no-status',
    giveUp: 'no-ticket',
  },
  'of-phone': { kind: 'branch', cases: [{ when: [MORE], to: 'one-of-many' }, { when: [RESOLVED], to: 'resolved' }], otherwise: 'told-only' },
  'one-of-many': told(STATUS_OF_PHONE, 'menu.after-phone', { '1': { to: 'next-one' }, '2': { to: 'main' }, '3': { to: 'bye' } }),
  'next-one': { kind: 'ask', port: 'nextOfPhone', keep: ['nth', 'category'], branches: { found: { to: 'of-phone' }, none: { to: 'no-tickets' } }, cannotSayNow: 'no-status' },
  'no-pin': { kind: 'say', say: [part('pin.none')], next: 'human' },
  'no-tickets': afterwards(part('pin.no-ticket')),
  'pin-hidden': afterwards(part('pin.hidden')),
  'pin-new-may': { kind: 'branch', cases: [{ when: [HIDDEN], to: 'pin-hidden' }, { when: [BY_PHONE], to: 'ticket' }], otherwise: 'pin-new' },
  'pin-new': {
    kind: 'collect',
    what: 'four digits to be chosen',
    say: [part('pin.choose')],
    minDigits: 4,
    maxDigits: 4,
    finishKey: '#',
    wrongLength: [part('pin.choose')],
    helps: helpedAtDigits(part('pin.choose')),
    port: 'choosePin',
    branches: { once: { to: 'pin-again' }, easy: { again: [part('pin.easy')] }, hidden: { to: 'pin-hidden' }, notAsked: { to: 'human' } },
    cannotSayNow: 'no-new-pin',
    giveUp: 'no-new-pin',
  },
  'pin-again': {
    kind: 'collect',
    what: 'the four digits once more',
    say: [part('pin.again')],
    minDigits: 4,
    maxDigits: 4,
    finishKey: '#',
    wrongLength: [part('pin.again')],
    helps: helpedAtDigits(part('pin.again')),
    port: 'confirmPin',
    branches: { kept: { to: 'pin-kept' }, differs: { again: [part('pin.differs')] }, notAsked: { to: 'human' } },
    cannotSayNow: 'no-new-pin',
    giveUp: 'no-new-pin',
  },
  'pin-kept': afterwards(part('pin.kept')),
  'no-new-pin': afterwards(part('pin.cannot')),
};

const rating: Readonly<Record<NodeId, FlowNode>> = {
  rate: {
    kind: 'ask', port: 'ratingOf', cannotSayNow: 'rate-later',
    branches: { may: { to: 'rate-how' }, rated: { to: 'no-rating' }, orderDue: { to: 'order-waits' }, tooOften: { to: 'too-often' }, notAnswered: { to: 'no-rating' }, notAsked: { to: 'no-rating' } },
  },
  'rate-how': {
    kind: 'menu',
    say: [part('rate.ask')],
    choices: Object.fromEntries(['1', '2', '3', '4', '5'].map((rated) => [rated, { to: 'rate-keep', set: { rating: rated } }])),
    helps: helped(part('rate.ask')),
  },
  'rate-keep': {
    kind: 'ask', port: 'rate', cannotSayNow: 'rate-later',
    branches: { kept: { to: 'rated' }, reopened: { to: 'reopened' }, orderDue: { to: 'order-due' }, tooOften: { to: 'too-often' }, notAnswered: { to: 'no-rating' }, notAsked: { to: 'no-rating' } },
  },
  rated: afterwards(part('rate.kept')),
  reopened: { kind: 'menu', say: [part('rate.reopened'), part('rate.how')], choices: { '1': { to: 'reopen' }, '2': { to: 'said-enough' } }, helps: helped(part('rate.how')) },
  reopen: {
    kind: 'record',
    say: [part('reopen.how')],
    maxSeconds: 120,
    helps: [[part('reopen.how')]],
    giveUp: 'said-enough',
    port: 'reopen',
    branches: {
      reopened: { to: 'reopen-kept' }, orderDue: { to: 'order-due' }, tooOften: { to: 'too-often' }, notAnswered: { to: 'no-rating' }, notAsked: { to: 'no-rating' }, nothingHeard: { again: [part('reopen.how')] },
    },
    cannotSayNow: 'rate-later',
  },
  'reopen-kept': toldBy('reopen-told', part('reopen.kept', 'due')),
  'reopen-told': { kind: 'ask', port: 'statusAgain', branches: { found: { to: 'reopen-kept' }, none: { to: 'no-status' } }, cannotSayNow: 'no-status' },
  'said-enough': afterwards(part('rate.reopened')),
  'order-due': toldBy('order-told', part('reopen.order-due', 'due')),
  'order-told': {
    kind: 'ask', port: 'ratingOf', cannotSayNow: 'no-status',
    branches: { orderDue: { to: 'order-due' }, tooOften: { to: 'too-often' }, may: { to: 'no-rating' }, rated: { to: 'no-rating' }, notAnswered: { to: 'no-rating' }, notAsked: { to: 'no-rating' } },
  },
  'order-waits': toldBy('rate', partWhen([{ field: 'due', passed: false }], 'reopen.order-waits', 'due'), partWhen([{ field: 'due', passed: true }], 'status.overdue', 'due')),
  'too-often': { kind: 'say', say: [part('reopen.too-often')], next: 'human' },
  'no-rating': { kind: 'say', say: [part('rate.not-now')], next: 'human' },
  'rate-later': cannot('rate.cannot'),
};

/** Status by number or by the phone's digits, and what a citizen may do about an answer. */
export const STATUS_NODES: Readonly<Record<NodeId, FlowNode>> = { ...byNumber, ...byPhone, ...rating };
