import type { VoicemailAbout, VoicemailDisposition, VoicemailState } from '@pukar/recordings-core/contracts';
import type { SameMessages } from '@pukar/ui';

const english = {
  voicemail: 'Voicemail',
  names: { message: 'Voicemail', statement: 'Spoken statement' } satisfies Record<VoicemailAbout, string>,
  waiting: { message: (count: number) => `Voicemail: ${count} waiting`, statement: (count: number) => `Spoken statements to write down: ${count} waiting` },
  oldest: 'the oldest',
  overdue: (count: number) => (count === 1 ? '1 overdue' : `${count} overdue`),
  take: 'Take the oldest',
  left: { message: 'left', statement: 'spoken' } satisfies Record<VoicemailAbout, string>,
  answerBy: 'answer promised by',
  wasUnusable: 'Nothing in it was usable before: the citizen was to be rung back.',
  notHereYet: 'The message is on its way from the telephone exchange.',
  whatItCameTo: 'Outcome',
  done: 'Done',
  notYet: { unheard: 'Hear the message first, or give it back.', unwritten: 'Write down what was said and register it, or choose that nothing was usable.', unchosen: 'There is nothing to hear: choose the outcome first, or give it back.' } satisfies Record<'unheard' | 'unchosen' | 'unwritten', string>,
  giveBack: 'Give back',
  dispositions: {
    'complaint-registered': 'complaint registered', 'rung-back': 'ring back', 'information-given': 'information given', blank: 'nothing said', prank: 'prank', 'not-understood': 'not understood', talked: 'talked with an agent', 'written-down': 'written down', 'nothing-usable': 'nothing usable: ring back',
  } satisfies Record<VoicemailDisposition, string>,
  states: { new: 'waits', taken: 'with an agent', done: 'done' } satisfies Record<VoicemailState, string>,
  caption: 'Messages that callers left, and statements to be written down: those that are late first, then the longest waiting; then what was dealt with since yesterday',
  columns: { about: 'What', dueAt: 'Answer by', leftAt: 'Left', length: 'Length', language: 'Language', state: 'State', came: 'What it came to', call: 'Call' },
  late: 'overdue',
  none: 'No voicemail',
  noneNote: 'A message that a caller leaves, from the queue or after hours, and a complaint that they speak after the menu are listed here.',
};

export type VoicemailMessages = SameMessages<typeof english>;

/** The words of voicemail on screen. */
export const voicemailText: VoicemailMessages = english;
