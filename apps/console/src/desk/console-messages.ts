import type { CallOutcome } from '@pukar/calls-core/contracts';
import type { SameMessages } from '@pukar/ui';

const english = {
  signInTitle: 'Staff of the helpline',
  looking: 'Looking who is signed in…',
  unreachable: 'The helpline cannot be reached.',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  desk: 'Desk',
  pages: 'Pages',
  loadingDirectory: 'Loading categories and places…',
  directoryFailed: 'Categories and places cannot be loaded.',
  outdated: 'The helpline has a newer desk than this page. What you typed is kept.',
  endCallFirst: 'End the call and finish its wrap-up before you sign out.',
  notRegisteredYet: 'The complaint is written but not registered: Ctrl+Enter registers it. Press the same key again to finish without it.',
  takeFive: 'five minutes after an abusive call',
  notSavedYet: 'Not signed out: something you typed is not saved yet. Wait for “saved”, then sign out again.',

  missedCalls: 'Missed calls',
  missedCaption: 'Calls that nobody answered, the longest waiting first',
  missedAt: 'When',
  missedReason: 'Why',
  missedCall: 'Call',
  missedReasons: {
    'left-in-menu': 'left in the menu', 'served-by-menu': 'served by the menu', 'abandoned-in-queue': 'hung up while waiting',
    'sent-away-from-queue': 'waited too long, was told that we ring back', talked: 'talked', failed: 'could not be connected',
    'call-back-kept': 'left for a call-back', 'voicemail-left': 'left a voicemail', 'turned-away': 'may call again later', rejected: 'rang the number for missed calls',
    'not-answered': 'did not answer our call', engaged: 'was engaged when we called', unreachable: 'could not be reached', 'not-dialled': 'was not called', announced: 'heard the announcement',
  } satisfies Record<CallOutcome, string>,
  noMissedCalls: 'No missed calls',
  noMissedCallsNote: 'A caller who hangs up while waiting, or whom nobody answers, is listed here.',
  missedFailed: 'Missed calls cannot be shown.',

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
