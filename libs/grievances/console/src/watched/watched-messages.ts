import type { SameMessages } from '@pukar/ui';

const english = {
  title: 'The complaint as the agent writes it',
  coming: 'Looking at the draft…',
  notYet: 'The agent has written nothing yet. It appears here by itself.',
  writtenTo: (time: string) => `as saved at ${time}`,
  isRegistered: 'Registered',
  seen: 'The agent sees that you watch.',
  nothing: 'not filled in',
  agreed: 'the citizen agrees that it goes',
  notAgreed: 'stays at the helpline',
  watchedBy: (names: string) => `${names} watches you write`,
};

/** The words of watching somebody write. */
export const watchedText: SameMessages<typeof english> = english;
