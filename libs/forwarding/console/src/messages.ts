import type { SameMessages } from '@pukar/ui';

const english = {
  signInTitle: 'Officers’ inbox',
  looking: 'Opening your inbox…',
  unreachable: 'The helpline cannot be reached',
  tryAgain: 'Try again',

  pages: 'Pages',
  tickets: 'Tickets',

  counts: {
    late: (count: number) => `${count} late`,
    dueThisWeek: (count: number) => `${count} due this week`,
    open: (count: number) => `${count} open`,
  },

  filter: 'Filter',
  filterHint: 'reference, category, place or words',
  listName: 'Tickets of your office, by time left',
  openTickets: 'Open, by time left',
  resolvedTickets: 'Resolved in the last 30 days',
  keys: { move: 'to move', open: 'to open', filter: 'to filter', back: 'to go back' },
  isNew: 'new',
  nothingYet: 'No open ticket',
  nothingYetFrom: 'A complaint for your office appears here by itself as soon as an agent of the helpline has registered it.',
  nothingMatches: (query: string) => `Nothing matches “${query}”`,
  clearFilter: 'Show all',
  shown: (count: number, all: number) => `${count} of ${all} shown`,
  arrived: (reference: string, category: string) => `New ticket ${reference}: ${category}.`,

  due: { late: 'late', today: 'today', tomorrow: 'tomorrow', thisWeek: 'this week', later: 'later', resolved: 'resolved' },
  lateBy: (days: number) => (days < 1 ? 'since today' : days === 1 ? '1 day' : `${days} days`),
  left: (days: number, hours: number) => (days >= 1 ? (days === 1 ? '1 day' : `${days} days`) : hours >= 1 ? `${hours} h` : 'under 1 h'),

  noTicketOpen: 'No ticket is open',
  noTicketOpenHow: 'Choose one from the list.',
  openingTicket: (reference: string) => `Opening ${reference}…`,
  notHere: 'This ticket is not with your office',
  notHereWhy: 'It may have been sent to another office. The list shows what you have to answer.',
  backToList: 'All tickets',
  received: 'Received',
  answerBy: 'Answer by',
  wasDue: 'Was due',
  reopened: 'Re-opened: the citizen is not satisfied',
  formerAnswer: 'Answered before:',
  noReason: 'The citizen has not said what is still wrong, or it is not written down yet.',
  statement: 'What the citizen said',
  statementNote: 'Whatever could show who the citizen is has been taken out.',
  facts: 'Facts that the citizen gave you',
  noFacts: 'None were needed, or the citizen did not agree to pass them on.',
  history: 'History',

  answer: 'Your answer',
  action: 'What was done',
  reply: 'In your words',
  replyHint: 'What was done, where and when. These words stay on record; the citizen gets the sentence below.',
  chooseAction: 'Choose what was done.',
  citizenGets: 'The citizen will get:',
  citizenGot: 'The citizen gets:',
  citizenGetsNothing: 'Choose what was done to see what the citizen will get.',
  sentByHelpline: 'The helpline sends this. The citizen stays unknown to you, and you to the citizen.',
  resolve: 'Resolve',
  resolving: 'Resolving…',
  kept: 'What you type is kept on this computer until it is sent.',
  notDone: 'Not resolved:',
  changed: 'The ticket changed while you were writing. You now see it as it is; your answer is kept. Read it again, then resolve.',
  alreadyResolved: 'Somebody in your office has resolved it already. Nothing was sent a second time.',
  resolvedNote: (reference: string) => `${reference} is resolved.`,
  yourAnswer: 'The answer of your office',
  unsent: 'What you had typed and was not sent:',
};

export type InboxMessages = SameMessages<typeof english>;

/** The words of the officers' inbox. */
export const inboxText: InboxMessages = english;
