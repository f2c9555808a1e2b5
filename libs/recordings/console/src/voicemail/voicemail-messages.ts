import type { VoicemailDisposition, VoicemailState } from '@pukar/recordings-core/contracts';
import type { SameMessages } from '@pukar/ui';

const english = {
  voicemail: 'Voicemail',
  waiting: (count: number) => `Voicemail: ${count} waiting`,
  oldest: 'the oldest',
  overdue: (count: number) => (count === 1 ? '1 overdue' : `${count} overdue`),
  take: 'Take the oldest',
  open: 'voicemail',
  left: 'left',
  notHereYet: 'The message is on its way from the telephone exchange.',
  whatItCameTo: 'Outcome',
  done: 'Done',
  notYet: { unheard: 'Hear the message first, or give it back.', unchosen: 'There is nothing to hear: choose the outcome first, or give it back.' } satisfies Record<'unheard' | 'unchosen', string>,
  giveBack: 'Give back',
  dispositions: {
    'complaint-registered': 'complaint registered', 'rung-back': 'ring back', 'information-given': 'information given', blank: 'nothing said', prank: 'prank', 'not-understood': 'not understood', talked: 'talked with an agent',
  } satisfies Record<VoicemailDisposition, string>,
  states: { new: 'waits', taken: 'with an agent', done: 'done' } satisfies Record<VoicemailState, string>,
  caption: 'Messages that callers left, the longest waiting first; then what was dealt with since yesterday',
  columns: { leftAt: 'Left', length: 'Length', language: 'Language', state: 'State', came: 'What it came to', call: 'Call' },
  late: 'overdue',
  none: 'No voicemail',
  noneNote: 'A message that a caller leaves, from the queue or after hours, is listed here.',
};

export type VoicemailMessages = SameMessages<typeof english>;

/** The words of voicemail on screen. */
export const voicemailText: VoicemailMessages = english;
