import type { AskNode, Flow, FlowPart, MenuNode } from './flow.js';

const part = (prompt: string): FlowPart => ({ prompt });
const when = (on: 'silence' | 'wrong-key'): FlowPart => ({ prompt: `help.${on}`, on });
const COULD_NOT_HEAR = [when('silence'), when('wrong-key')];

/** The keys of a language never change, so that who knows them need not listen; only the order of the offer does. */
const languageMenu = (first: 'hi-IN' | 'en-IN', second: 'hi-IN' | 'en-IN'): MenuNode => ({
  kind: 'menu',
  say: [first, second].map((language) => ({ prompt: 'language.choose', language })),
  choices: { '1': { to: 'main', language: 'hi-IN' }, '2': { to: 'main', language: 'en-IN' } },
  helps: [[first, second].map((language) => ({ prompt: 'language.choose-slowly', language }))],
});

/** What is offered after an answer was heard, or after no answer could be had: the main menu, the end, or the reserved keys. */
const afterwards = (...say: readonly FlowPart[]): MenuNode => ({
  kind: 'menu',
  say: [...say, part('menu.after')],
  choices: { '1': { to: 'main' }, '2': { to: 'bye' } },
  helps: [[...COULD_NOT_HEAR, part('menu.after-help')], [part('menu.after-short')]],
});

/** Before anybody can talk: that it is recorded, and that they need not be. */
const RECORDED = part('human.recorded');

/** From two hours on they are counted; a caller is told days from three on. */
const SEVERAL = Array.from({ length: 47 }, (_, at) => String(at + 2));

const OPEN = { field: 'stage', is: ['registered', 'forwarded', 'reopened'] };

/** Whoever goes to a person is asked first whether people are at the desks by the clock: nobody waits in a line that nobody serves. */
const ifOpen = (queue: string): AskNode => ({
  kind: 'ask', port: 'helplineOpen', branches: { open: { to: queue }, closed: { to: 'closed' }, closedHidden: { to: 'closed-anon' } }, cannotSayNow: queue,
});

/** What is offered after hours instead of a person. Silence ends the call: the hours were heard. */
const closedMenu = (menu: string, more: MenuNode['choices']): MenuNode => ({
  kind: 'menu',
  say: [{ prompt: 'closed.hours', fill: ['opens', 'closes'] }, part(menu)],
  choices: { '1': { to: 'message' }, ...more, '3': { to: 'main' } },
  helps: [[...COULD_NOT_HEAR, part(`${menu}-help`)], [part(menu)]],
  giveUp: 'bye',
});

/** The published flow: language first, then status by number, a new complaint, emergency numbers, or a person. */
export const mainFlow: Flow = {
  version: 2,
  languages: ['hi-IN', 'en-IN'],
  start: 'start',
  human: 'human',
  lost: 'human-lost',
  limited: { warning: [part('human.warning')], menu: 'limited' },
  keys: { repeat: '*', human: '0', back: '9' },
  timeouts: { menuSeconds: 5, digitSeconds: 7 },
  fields: { stage: 'stage', department: 'department', since: 'date', due: 'date', action: 'action', hours: 'number', days: 'number', opens: 'time', closes: 'time' },
  nodes: {
    start: {
      kind: 'ask',
      port: 'rememberedLanguage',
      branches: { 'hi-IN': { to: 'welcome-hi' }, 'en-IN': { to: 'welcome-en' }, unknown: { to: 'welcome-hi' } },
      cannotSayNow: 'welcome-hi',
    },
    'welcome-hi': { kind: 'say', say: [{ prompt: 'welcome', language: 'hi-IN' }, { prompt: 'welcome', language: 'en-IN' }], next: 'language-hi' },
    'welcome-en': { kind: 'say', say: [{ prompt: 'welcome', language: 'en-IN' }, { prompt: 'welcome', language: 'hi-IN' }], next: 'language-en' },
    'language-hi': languageMenu('hi-IN', 'en-IN'),
    'language-en': languageMenu('en-IN', 'hi-IN'),
    main: {
      kind: 'menu',
      say: [part('menu.main')],
      choices: { '1': { to: 'ticket', topic: 'status' }, '2': { to: 'complaint', topic: 'complaint' }, '3': { to: 'emergency', topic: 'emergency' } },
      helps: [[...COULD_NOT_HEAR, part('menu.main-help')], [part('menu.main-short')]],
    },
    ticket: {
      kind: 'collect',
      what: 'ticket number',
      say: [part('ticket.ask')],
      minDigits: 11,
      maxDigits: 11,
      finishKey: '#',
      wrongLength: [part('ticket.wrong')],
      helps: [[part('ticket.help')], [part('ticket.short')]],
      port: 'statusByNumber',
      branches: {
        found: { to: 'status' },
        badNumber: { again: [part('ticket.wrong')] },
        notFound: { again: [part('ticket.not-found')] },
        locked: { to: 'locked' },
      },
      cannotSayNow: 'no-status',
      giveUp: 'no-ticket',
    },
    status: afterwards(
      { prompt: 'status.department', fill: ['department'] },
      { prompt: 'status.stage', fill: ['stage'] },
      { prompt: 'status.since', fill: ['since'] },
      { prompt: 'status.due', fill: ['due'], when: [OPEN, { field: 'due', passed: false }] },
      { prompt: 'status.overdue', fill: ['due'], when: [OPEN, { field: 'due', passed: true }] },
      { prompt: 'status.action', fill: ['action'] },
      { prompt: 'status.if-not-satisfied', when: [{ field: 'stage', is: ['resolved'] }] },
    ),
    'no-ticket': {
      kind: 'menu',
      say: [part('ticket.give-up'), part('ticket.give-up-menu')],
      choices: { '1': { to: 'ticket' }, '2': { to: 'main' } },
      helps: [[...COULD_NOT_HEAR, part('ticket.give-up-menu')], [part('ticket.give-up-short')]],
    },
    locked: afterwards(part('ticket.locked')),
    'no-status': afterwards(part('ticket.cannot-say')),
    emergency: afterwards(part('emergency.numbers')),
    complaint: ifOpen('complaint-q'),
    human: ifOpen('human-q'),
    'human-lost': ifOpen('lost-q'),
    'complaint-q': { kind: 'enqueue', say: [part('human.complaint'), RECORDED], why: 'chosen' },
    'human-q': { kind: 'enqueue', say: [part('human.asked'), RECORDED], why: 'asked' },
    'lost-q': { kind: 'enqueue', say: [part('human.lost'), RECORDED], why: 'not-understood' },
    closed: closedMenu('closed.menu', { '2': { to: 'call-back' } }),
    'closed-anon': closedMenu('closed.no-number', {}),
    message: { kind: 'leave', say: [], what: 'message' },
    'call-back': { kind: 'leave', say: [], what: 'call-back' },
    limited: {
      kind: 'menu',
      say: [
        part('human.limited'),
        { prompt: 'human.limited-hour', when: [{ field: 'hours', is: ['1'] }] },
        { prompt: 'human.limited-hours', fill: ['hours'], when: [{ field: 'hours', is: SEVERAL }] },
        { prompt: 'human.limited-days', fill: ['days'] },
        part('human.limited-menu'),
      ],
      choices: { '1': { to: 'main' }, '2': { to: 'emergency' }, '3': { to: 'appeal' } },
      helps: [[...COULD_NOT_HEAR, part('human.limited-help')], [part('human.limited-menu')]],
      giveUp: 'bye',
    },
    appeal: {
      kind: 'ask',
      port: 'appeal',
      branches: { noted: { to: 'appealed' }, decided: { to: 'no-appeal' }, nothing: { to: 'appealed' } },
      cannotSayNow: 'appeal-later',
    },
    appealed: afterwards(part('human.appeal-noted')),
    'no-appeal': afterwards(part('human.appeal-decided')),
    'appeal-later': afterwards(part('human.appeal-later')),
    bye: { kind: 'hangup', say: [part('call.goodbye')] },
  },
};
