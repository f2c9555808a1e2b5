import { LANGUAGES, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { Flow } from '../flow.js';
import { COMPLAINT_NODES } from './complaint-nodes.js';
import { INFORMATION_NODES } from './information-nodes.js';
import { languageNodes } from './language-nodes.js';
import { MORE_NODES } from './more-nodes.js';
import { helped, part } from './parts.js';
import { PEOPLE_NODES } from './people-nodes.js';
import { STATUS_NODES } from './status-nodes.js';

/** The flow that a new deployment begins with: language first, then the most wanted answers, a person behind each. */
export const mainFlow: Flow = {
  version: 3,
  languages: LANGUAGES,
  unchosen: LANGUAGES_OF_THE_STATE,
  start: 'start',
  human: 'human',
  lost: 'human-lost',
  language: 'language',
  limited: { warning: [part('human.warning')], menu: 'limited' },
  keys: { repeat: '*', human: '0', back: '9', language: '8' },
  timeouts: { menuSeconds: 5, digitSeconds: 7 },
  fields: {
    stage: 'stage', department: 'department', category: 'category', district: 'district', division: 'division', facility: 'facility', post: 'post', scheme: 'scheme',
    action: 'action', holiday: 'holiday', today: 'holiday', since: 'date', due: 'date', date: 'date', opens: 'time', closes: 'time', hours: 'number', days: 'number',
    nth: 'ordinal', count: 'complaints', more: 'flag', known: 'flag', hidden: 'flag', rating: 'flag', reply: 'flag', pin: 'flag', bill: 'code', asked: 'code', answers: 'code', digits: 'code',
    about: 'content', where: 'content', question: 'content', notice: 'content', person: 'content', address: 'content', phone: 'phone', ticket: 'ticket', money: 'money',
  },
  nodes: {
    ...languageNodes(),
    greet: { kind: 'ask', port: 'notice', branches: { notice: { to: 'notice' }, none: { to: 'main' } }, cannotSayNow: 'main' },
    notice: { kind: 'say', say: [part('notice.text', 'notice')], next: 'main' },
    main: {
      kind: 'menu',
      say: [part('menu.main')],
      choices: {
        '1': { to: 'ticket', topic: 'status' }, '2': { to: 'complaint', topic: 'complaint' }, '3': { to: 'scheme', topic: 'scheme' }, '4': { to: 'info' }, '5': { to: 'more' },
      },
      helps: helped(part('menu.main')),
    },
    ...STATUS_NODES,
    ...COMPLAINT_NODES,
    ...INFORMATION_NODES,
    ...MORE_NODES,
    ...PEOPLE_NODES,
  },
};
