import type { FlowNode, MenuNode, NodeId } from '../flow.js';
import { afterwards, COULD_NOT_HEAR, ifOpen, part, partWhen } from './parts.js';

/** Before anybody can talk: that it is recorded, and that they need not be. */
const RECORDED = part('human.recorded');

/** From two hours on they are counted; a caller is told days from three on. */
const SEVERAL = Array.from({ length: 47 }, (_, at) => String(at + 2));

/** What is offered after hours instead of a person. Silence ends the call: the hours were heard. */
const closedMenu = (menu: string, more: MenuNode['choices']): MenuNode => ({
  kind: 'menu',
  say: [part('closed.holiday', 'today'), part('closed.hours', 'opens', 'closes'), part(menu)],
  choices: { '1': { to: 'message' }, ...more, '3': { to: 'main' } },
  helps: [[...COULD_NOT_HEAR, part(`${menu}-help`)], [part(menu)]],
  // Come back to, it asks again whether people are at the desks.
  repeat: 'human',
  giveUp: 'bye',
});

/** The ways to a person, and what there is instead of one. */
export const PEOPLE_NODES: Readonly<Record<NodeId, FlowNode>> = {
  human: ifOpen('human-q', 'help'),
  'human-lost': ifOpen('lost-q', 'help'),
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
      partWhen([{ field: 'hours', is: ['1'] }], 'human.limited-hour'),
      partWhen([{ field: 'hours', is: SEVERAL }], 'human.limited-hours', 'hours'),
      part('human.limited-days', 'days'),
      part('human.limited-menu'),
    ],
    choices: { '1': { to: 'main' }, '2': { to: 'emergency' }, '3': { to: 'appeal' } },
    helps: [[...COULD_NOT_HEAR, part('human.limited-help')], [part('human.limited-menu')]],
    // How long it is still is known where callers are put into the line.
    repeat: 'human',
    giveUp: 'bye',
  },
  appeal: { kind: 'ask', port: 'appeal', branches: { noted: { to: 'appealed' }, decided: { to: 'no-appeal' }, nothing: { to: 'appealed' } }, cannotSayNow: 'appeal-later' },
  appealed: afterwards(part('human.appeal-noted')),
  'no-appeal': afterwards(part('human.appeal-decided')),
  'appeal-later': afterwards(part('human.appeal-later')),
  bye: { kind: 'hangup', say: [part('call.goodbye')] },
};
