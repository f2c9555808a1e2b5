import type { SameMessages } from './messages.js';

const english = {
  product: 'Pukar',
  pageTitle: (page: string) => `Pukar · ${page}`,
  login: 'Login',
  password: 'Password',
  code: 'Code of your authenticator',
  codeHint: 'Six digits, or one of your recovery codes.',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signOut: 'Sign out',
  theme: 'Theme',
  themes: { system: 'system', light: 'light', dark: 'dark' },
  matches: (count: number) => (count === 1 ? '1 match' : `${count} matches`),
  noMatch: 'Nothing matches. Try fewer letters, another word or a code.',
  asOf: (time: string) => `As of ${time}; reconnecting…`,
  connecting: 'Connecting to the helpline…',
  outdated: 'This page is older than the helpline.',
  reload: 'Reload',
  offline: 'The helpline cannot be reached. Check the network; what you typed is kept.',
  slow: 'The helpline did not answer in time. Try again; what you typed is kept.',
  unreadable: 'The helpline answered in a way that this page does not understand. Reload the page.',
  notLoaded: 'This part could not be loaded: the helpline was updated since you opened this page, or the line is down.',
  failed: 'That did not work. Please try again.',
};

export type UiMessages = SameMessages<typeof english>;

/** The words of the shared parts. */
export const uiText: UiMessages = english;
