import type { SameMessages } from '@pukar/ui';

const english = {
  understood: 'Close',
  signInTitle: 'Staff of the helpline',
  looking: 'Looking who is signed in…',
  unreachable: 'The helpline cannot be reached.',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  loadingPages: 'Loading your pages…',
  pagesNotLoaded: 'Your pages could not be loaded.',
  pagesNotLoadedWhy: 'The helpline was updated since you opened this page, or the line is down.',
  loadAgain: 'Load again',
  desk: 'Desk',
  pages: 'Pages',
  morePages: 'More',
  find: 'Find',
  me: 'Me',
  ownFactor: 'Your second factor',
  ownSessions: 'Where you are signed in',
  staff: 'Staff',
  ownPassword: {
    title: 'Change your password',
    about: 'You stay signed in here; everywhere else you are signed out.',
    current: 'The password that you have',
    next: 'A new one',
    hint: 'Ten letters at least; a sentence is best.',
    again: 'The new one again',
    short: 'Choose at least ten letters.',
    notSame: 'The two are not the same.',
    send: 'Change it',
    sending: 'Changing…',
    done: 'Changed.',
    close: 'Close',
  },
  breakNamed: (name: string) => `Break: ${name}`,
  ownDay: 'Your day so far',
  dayCalls: (calls: number) => (calls === 1 ? 'today 1 call' : `today ${calls} calls`),
  dayHandling: (time: string) => `${time} each on average`,
  dayRegistered: (tickets: number) => `${tickets} registered`,
  dayBreaks: (time: string) => `breaks ${time}`,
  loadingDirectory: 'Loading categories and places…',
  directoryFailed: 'Categories and places cannot be loaded.',
  outdated: 'The helpline has a newer desk than this page. What you typed is kept.',
  endCallFirst: 'End the call and finish its wrap-up before you sign out.',
  notRegisteredYet: 'The complaint is written but not registered: Ctrl+Enter registers it. Press the same key again to finish without it.',
  notSavedYet: 'Not signed out: something you typed is not saved yet. Wait for “saved”, then sign out again.',


  administration: 'Administration',
  directoryCaption: 'The directory that desks and forwarding use',
  part: 'List',
  count: 'Entries',
  parts: { departments: 'Departments', categories: 'Categories', places: 'Places', actions: 'Actions taken' },
  version: 'Version',
};

export type ConsoleMessages = SameMessages<typeof english>;

/** The words of the console's pages around the desk. */
export const consoleText: ConsoleMessages = english;
