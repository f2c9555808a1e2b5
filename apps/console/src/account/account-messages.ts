import type { SameMessages } from '@pukar/ui';

const english = {
  close: 'Close',
  cancel: 'Cancel',
  title: 'Your account',
  password: 'The password that you have',
  code: 'Code of your authenticator',
  codeHint: 'Six digits; they change every half minute.',
  anyCodeHint: 'Six digits, or one of your recovery codes.',
  factor: {
    title: 'Your second factor',
    about: 'After your password you are asked for a code that your phone shows.',
    loading: 'Looking…',
    off: 'This helpline is set to ask for no second factor.',
    required: 'It is required for your work: nothing else is open before.',
    since: 'In use since ',
    left: (codes: number) => (codes === 1 ? '1 recovery code left.' : `${codes} recovery codes left.`),
    begin: 'Add one',
    beginning: 'Beginning…',
    scan: 'Read this square with an authenticator on your phone, or type the key below. Then enter the code that it shows.',
    square: 'Square for your authenticator',
    key: 'Key',
    confirm: 'Confirm',
    confirming: 'Confirming…',
    recovery: 'Your recovery codes',
    recoveryAbout: 'For the day when the phone is lost: each signs you in once. Write them down now and keep them away from this computer; they are not shown again.',
    kept: 'I have written them down',
    remove: 'Remove it',
    removing: 'Removing…',
    removed: 'Removed. You sign in with your password alone.',
    lost: {
      staff: 'Phone and recovery codes lost? Another administrator takes it away, on their page “Staff”.',
      officer: 'Phone and recovery codes lost? Whoever looks after you gives you a new first password, which takes it away.',
    },
    first: 'Add a second factor',
    signOut: 'Sign out',
  },
  sessions: {
    title: 'Where you are signed in',
    about: 'End what is not yours, or not needed any more. It is felt within a second.',
    loading: 'Looking…',
    here: 'this one',
    since: 'since ',
    active: 'last touched ',
    end: 'End',
    endOthers: 'End all others',
    none: 'Nowhere else.',
  },
};

/** The words about accounts, for those whose they are: staff and officers. */
export const accountText: SameMessages<typeof english> = english;
