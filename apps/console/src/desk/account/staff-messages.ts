import type { SameMessages } from '@pukar/ui';

const english = {
  title: 'Staff',
  caption: 'Everybody of the call centre, and how they are signed in',
  loading: 'Loading the staff…',
  name: 'Name',
  login: 'Login',
  role: 'Role',
  roles: { agent: 'Agent', supervisor: 'Supervisor', administrator: 'Administrator' },
  locked: 'locked',
  signedIn: 'Signed in',
  open: (sessions: number) => (sessions === 0 ? 'no' : sessions === 1 ? 'once' : `${sessions} times`),
  last: 'Last sign-in',
  never: 'never',
  factor: 'Second factor',
  yes: 'yes',
  no: 'no',
  acts: 'Acts',
  end: 'End sessions',
  endSure: (name: string) => `Sign ${name} out everywhere? A call that they have goes on, without their screen.`,
  endYes: 'Sign out',
  ended: (name: string) => `${name} is signed out everywhere.`,
  reset: 'Take away second factor',
  resetSure: (name: string) => `Take away the second factor of ${name}? Make sure that it is they who ask: speak with them. They are signed out, and sign in with their password alone.`,
  ownPassword: 'Your own password',
  resetYes: 'Take away',
  wasReset: (name: string) => `${name} has no second factor any more.`,
  sending: 'Sending…',
};

/** The words of the page of all accounts, for administrators. */
export const staffText: SameMessages<typeof english> = english;
