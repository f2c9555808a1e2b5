import type { NotReadyBecause } from '@pukar/acd-core/contracts';
import type { SameMessages } from '@pukar/ui';

const english = {
  presence: { offline: 'offline', 'not-ready': 'not ready', ready: 'ready', offered: 'call offered', 'on-call': 'on call', 'wrap-up': 'wrap-up', 'on-break': 'on break' },
  notReadyBecause: {
    'missed-offer': 'a call was offered and not answered',
    'screen-gone': 'this page was asleep, closed or without network; calls went to others',
    'microphone-denied': 'the browser may not use your microphone',
    'microphone-missing': 'no microphone is connected',
    'microphone-busy': 'another program has your microphone',
    'microphone-asking': 'the browser asks whether it may use your microphone',
    'microphone-muted': 'your microphone is switched off',
    'microphone-silent': 'the test heard nothing from your microphone',
    'line-down': 'your line is down',
    'no-sound': 'no sound gets through on your line',
    'tab-asleep': 'the browser put this page to sleep',
  } satisfies Record<NotReadyBecause, string>,
  goReady: 'Ready',
  goBreak: 'Break',
  line: { registering: 'line connecting', ready: 'line ✓ ready', 'in-call': 'line ✓ in call', down: (reason: string) => `line down: ${reason}` },
  server: { up: 'server ✓', connecting: 'server connecting', lost: 'server lost; reconnecting', elsewhere: 'desk is in another tab', outdated: 'page outdated', 'signed-out': 'signed out' },
  waiting: (callers: number) => (callers === 1 ? '1 waiting' : `${callers} waiting`),
  noTwilioYet: 'Twilio’s Voice SDK comes with the next release; use the local carrier',

  noCall: 'No call.',
  noCallReady: 'No call. The next one rings here.',
  notReadyHint: 'You are not ready. F6 makes you ready.',
  breakHint: 'You are on break. F6 makes you ready.',
  lineHint: 'Your line is not ready yet: no call can reach you.',
  ringing: 'rings',
  connecting: 'connecting',
  talking: 'talking',
  wrapUp: 'wrap-up',
  left: 'left',
  waited: 'waited',
  withheld: 'number withheld',
  landline: 'landline',
  accept: 'Accept',
  decline: 'Decline',
  answerWithin: 'answer within',
  end: 'End',
  outcome: 'Outcome',
  outcomes: {
    'complaint-registered': 'complaint registered', 'information-given': 'information given', 'status-told': 'status told', 'blank-call': 'blank call',
    'wrong-number': 'wrong number', 'call-dropped': 'call dropped', other: 'other',
  },
  finish: 'Finish, ready',
  finishNotReady: 'Finish, not ready',
  ringTitle: (caller: string) => `☎ ${caller}`,

  elsewhere: 'Your desk is open in another tab or on another computer. Calls ring there.',
  workHere: 'Work here',
  lost: 'The server cannot be reached. What you type is kept here and saved when it is back; the call goes on.',
};

export type DeskMessages = SameMessages<typeof english>;

/** The words of the desk's bars. */
export const deskText: DeskMessages = english;
