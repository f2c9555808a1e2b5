import type { SameMessages } from '@pukar/ui';

const english = {
  title: 'Others say the same',
  others: (count: number) => (count === 1 ? '1 citizen' : `${count} citizens`),
  since: 'since',
  expectedEnd: 'expected to end',
  incident: 'Outage',
  joinRegister: 'Register with them',
  joinNote: 'The caller gets a number of their own; one answer answers all.',

  page: 'Same matter',
  mergeTitle: 'Merge two tickets about one matter',
  mergeNote: 'The first is closed for the second, and is answered by its answer. Both citizens keep their numbers and are told at each step; neither learns of the other.',
  mergeNumber: 'Ticket',
  mergeInto: 'Merge into ticket',
  merge: 'Merge',
  merged: 'Merged.',
  outages: 'Outages that are going on',
  noOutages: 'None. Open one when many people call about one thing: agents then tell callers of it, and join their tickets with one key.',
  openTitle: 'Open an outage',
  category: 'Category code',
  places: 'Place codes, apart by commas',
  sinceWhen: 'Since',
  until: 'Expected to end (if known)',
  wordsHi: 'What callers are told, in Hindi',
  wordsEn: 'What callers are told, in English',
  open: 'Open',
  opened: 'It is open: agents see it at once.',
  end: 'End',
  endNote: 'Nobody is joined to it any more; its tickets go on.',
};

export type AlikeMessages = SameMessages<typeof english>;

/** The words of tickets about one thing. */
export const alikeText: AlikeMessages = english;
