import type { PressureReport } from '@pukar/citizens-core/contracts';
import type { SameMessages } from '@pukar/ui';

const english = {
  title: 'Pressure',
  lead: 'Citizens who said that somebody presses them to take a complaint back. Nothing was taken back, and no office learns of it. Do not ring while somebody may stand beside them.',
  answers: { yes: 'pressed', 'cannot-speak': 'could not speak freely' } satisfies Record<PressureReport['answer'], string>,
  noWords: 'The agent wrote no words.',
  ticketIs: 'The complaint is',
  toldTo: 'told to',
  note: 'What was done about it',
  noteHint: 'Until this is said, the complaint cannot be taken back.',
  noteMissing: 'Say in a sentence what was done.',
  handle: 'It is looked after',
  handled: 'Noted.',
  handledBy: 'looked after by',
  waits: 'waits',
  done: 'looked after',
  loading: 'Reports are being loaded…',
  failed: 'Reports cannot be shown.',
  tryAgain: 'Try again',
  empty: 'Nobody is pressed, as far as we know',
  emptyNote: 'When a citizen tells an agent that they are pressed, or cannot speak freely, it stands here at once.',
  waiting: (count: number) => (count === 1 ? 'A citizen is pressed to take a complaint back. Nobody looks after it yet.' : `${count} citizens are pressed to take complaints back. Nobody looks after them yet.`),
  look: 'Look at it',
};

export type PressureMessages = SameMessages<typeof english>;

/** The words about citizens who are pressed. */
export const pressureText: PressureMessages = english;
