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

  papers: 'Scans and photos',
  noPapers: 'None yet. Choose files, or drop them here.',
  addPapers: 'Add scans or photos',
  papersNote: 'JPEG, PNG, WebP or PDF. Each is drawn anew: where and by whom it was taken is not kept. They stay sealed at the helpline; no office sees them, so write down what it needs.',
  paperOf: (isPdf: boolean, pages: number, nth: number) => (isPdf ? `${nth}. PDF, ${pages === 1 ? '1 page' : `${pages} pages`}` : `${nth}. Picture`),
  kilobytes: (count: number) => `${count} kB`,
  remove: 'Remove',
  removePaper: (nth: number) => `Remove paper ${nth}`,
  cleaning: (count: number) => (count === 1 ? 'One is being opened…' : `${count} are being opened…`),
  paperFailed: 'The file could not be sent. Try it once more.',

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
