import type { SameMessages } from '@pukar/ui';

const english = {
  writeDown: 'Write down paper or a broadcast',
  title: 'Written down',
  begunAt: 'begun',
  explain: 'Nobody is on the line. Copy what the paper says, or what was said in the programme, in the citizen’s own words. It is saved as you type; a call that comes goes before it, and it is back after the call.',
  sayNothing: 'Nobody is on the line. Once it is registered, the number can be printed.',
  counted: 'The promised day is counted from the day of receipt, so paper that lay for long may be late at once.',
  numberGoes: 'If a phone is known, the number and each step go there by SMS. If none is, print the number and hand it out.',
  discard: 'Throw away',
  discardForGood: 'Really throw it away',
  putAway: 'Put away',
  bar: (isPaper: boolean) => (isPaper ? 'Paper' : 'Broadcast'),
  intake: 'It came',
  intakes: { paper: 'on paper', broadcast: 'in a broadcast programme' },
  receivedOn: { paper: 'Received on', broadcast: 'Broadcast on' },
  receivedAt: { paper: 'Received at', broadcast: 'Programme' },
  receivedAtHint: { paper: 'Office: Collectorate Bhopal …', broadcast: 'Name of the programme' },
  inwardNumber: 'Inward number',
  inwardNumberHint: 'as the office stamped it',
  print: 'Print the number',
  slipTitle: 'Pukar helpline: your number',
  slipKeep: 'Keep this. With the number you can ask at any time, free of charge, where your matter stands.',

  forOther: 'speaks for somebody else',
  forOtherNote: 'The ticket is that person’s: SMS and status follow their phone. The caller is noted as the one who spoke.',
  phone: 'Phone',
  phoneOfOther: 'Their phone',
  phoneNote: 'optional; their own',
  language: 'Language',
  languageOfCall: 'as in the call',
  languageUnknown: 'Hindi, if not known',
  answer: 'You told',
  answerNote: 'Write what you told them, and registering closes it. Leave it empty if an office must answer.',
};

export type InwardMessages = SameMessages<typeof english>;

/** The words of what is written down without a call, and of whose a ticket is. */
export const inwardText: InwardMessages = english;
