import type { SameMessages } from '@pukar/ui';

const english = {
  toSettle: 'To settle with them',
  isDone: 'Is it done?',
  officeAsks: 'The office asks',
  about: (category: string, place: string | null) => (place ? `${category}, ${place}` : category),
  sayFirst: 'Say first',
  officeWrote: 'The office wrote',
  askNumber: 'Ticket number, as they say it',
  askNumberWhy: 'The number they call from proves nothing. Ask for the ticket’s.',
  prove: 'Check',
  rating: 'They say',
  ratings: { 5: '5 very good', 4: '4 good', 3: '3 done', 2: '2 badly', 1: '1 not done' },
  stillWrong: 'What is still wrong',
  theirAnswer: 'What they answer',
  officeReads: 'The office will read',
  takenOut: (count: number) => (count === 1 ? '1 thing taken out' : `${count} things taken out`),
  save: 'Save',
  send: 'Send to the office',
  closed: 'Closed: they are satisfied.',
  reopened: (day: string) => `Re-opened, with the officer above, until ${day}. Tell them that day.`,
  noted: 'Their rating is kept. This kind goes no higher: promise them nothing more.',
  orderDue: (day: string) => `It was re-opened twice, so the head of administration decides by an order in writing. Tell them: by ${day}.`,
  answered: 'The answer is on its way to the office.',
  takeBack: 'They want it taken back, or are pressed',
  ringFirst: 'A complaint is taken back only when we ring the citizen about it. End this call, look the ticket up, and ring them.',
  ask: 'Ask in these words, and wait',
  whichTicket: 'Which complaint',
  words: 'What they say, in their words',
  wordsHint: 'Sealed: no office ever reads it.',
  noPressure: 'No, nobody: take it back',
  pressure: 'Yes, they are pressed',
  cannotSpeak: 'They cannot speak freely',
  withdrawn: 'Taken back. Say:',
  alarmed: 'Nothing is taken back, and a supervisor knows. Say only:',
  toRing: 'Citizens to ring',
  toRingDone: (count: number) => (count === 1 ? '1 citizen to ask whether it was done' : `${count} citizens to ask whether it was done`),
  toRingAnswer: (count: number) => (count === 1 ? '1 question of an office' : `${count} questions of offices`),
  oldest: 'the oldest since',
  take: 'Next',
  taken: (what: 'done' | 'clarification', number: string) => (what === 'done' ? `Ask about ${number} whether it was done: it is on the right. Alt+6 rings.` : `The office has a question about ${number}: it is on the right. Alt+6 rings.`),
  giveBack: 'Not now',
};

export type SettlingMessages = SameMessages<typeof english>;

/** The words about what an agent settles with a citizen. */
export const settlingText: SettlingMessages = english;
