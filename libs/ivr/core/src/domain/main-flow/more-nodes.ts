import type { CollectNode, FlowNode, NodeId } from '../flow.js';
import { afterwards, helped, part } from './parts.js';

const billNumber = (ask: string): CollectNode => ({
  kind: 'collect',
  what: 'number on the bill',
  say: [part(ask)],
  minDigits: 10,
  maxDigits: 10,
  finishKey: '#',
  wrongLength: [part('bill.wrong')],
  helps: [[part('bill.help'), part('digits.keys')], [part(ask)]],
  port: 'dues',
  branches: {
    owed: { to: 'bill-owed' }, overdue: { to: 'bill-late' }, nothing: { to: 'bill-none' }, badNumber: { again: [part('bill.wrong')] }, notFound: { again: [part('bill.not-found')] },
    down: { to: 'bill-down' }, locked: { to: 'bill-locked' },
  },
  cannotSayNow: 'bill-down',
  giveUp: 'bill-help',
});

/** Money is of one person: it does not ride in the position, so to hear it again is to key in the number again. */
const owed = (prompt: string): FlowNode => ({ ...afterwards(part(prompt, 'money', 'due')), repeat: 'bill-again' });

/** Bills, the survey and the caller's language. */
export const MORE_NODES: Readonly<Record<NodeId, FlowNode>> = {
  more: {
    kind: 'menu',
    say: [part('menu.more')],
    choices: {
      '1': { to: 'bill-tax', topic: 'dues', set: { bill: 'property' } }, '2': { to: 'bill-water', topic: 'dues', set: { bill: 'water' } },
      '3': { to: 'survey', topic: 'survey', set: { asked: '0' } }, '4': { to: 'greeting' },
    },
    helps: helped(part('menu.more')),
  },
  'bill-tax': billNumber('bill.property'),
  'bill-water': billNumber('bill.water'),
  'bill-again': { kind: 'branch', cases: [{ when: [{ field: 'bill', is: ['property'] }], to: 'bill-tax' }], otherwise: 'bill-water' },
  'bill-owed': owed('bill.owed'),
  'bill-late': owed('bill.overdue'),
  'bill-none': afterwards(part('bill.nothing')),
  'bill-down': afterwards(part('bill.down')),
  'bill-locked': afterwards(part('bill.locked')),
  'bill-help': afterwards(part('bill.help')),
  survey: { kind: 'say', say: [part('survey.intro')], next: 'survey-next' },
  'survey-next': { kind: 'ask', port: 'surveyQuestion', keep: ['asked', 'question'], branches: { question: { to: 'survey-rate' }, done: { to: 'survey-done' } }, cannotSayNow: 'survey-not' },
  'survey-rate': {
    kind: 'menu',
    say: [part('survey.question', 'question'), part('survey.scale')],
    choices: Object.fromEntries(['1', '2', '3', '4', '5'].map((rated) => [rated, { to: 'survey-keep', set: { rating: rated } }])),
    helps: helped(part('survey.question', 'question'), part('survey.scale')),
    giveUp: 'survey-done',
  },
  'survey-keep': { kind: 'ask', port: 'surveyAnswer', branches: { kept: { to: 'survey-next' } }, cannotSayNow: 'survey-not' },
  'survey-done': afterwards(part('survey.thanks')),
  'survey-not': afterwards(part('survey.cannot')),
  greeting: { kind: 'menu', say: [part('menu.language')], choices: { '1': { to: 'language' }, '2': { to: 'remember' }, '3': { to: 'forget' } }, helps: helped(part('menu.language')) },
  remember: { kind: 'ask', port: 'rememberLanguage', branches: { kept: { to: 'remembered', set: { known: 'yes' } }, hidden: { to: 'not-kept', set: { known: 'yes' } } }, cannotSayNow: 'keep-later' },
  remembered: afterwards(part('language.kept')),
  'not-kept': afterwards(part('language.not-kept')),
  'keep-later': afterwards(part('language.cannot-keep')),
  forget: { kind: 'ask', port: 'forgetLanguage', branches: { forgotten: { to: 'forgotten', set: { known: 'no' } }, hidden: { to: 'not-kept', set: { known: 'yes' } } }, cannotSayNow: 'forget-later' },
  forgotten: afterwards(part('language.forgotten')),
  'forget-later': afterwards(part('language.cannot-forget')),
};
