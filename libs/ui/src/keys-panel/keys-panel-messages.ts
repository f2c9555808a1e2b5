import type { KeyRefusal } from '../keys/act-keys.js';
import type { SameMessages } from '../text/messages.js';

const english = {
  title: 'Your keys',
  about: 'They are kept with you: wherever you sign in, they are the same. A press of the new key is enough.',
  act: 'What it does',
  key: 'Key',
  none: 'no key',
  yours: 'yours',
  change: 'Change',
  changeOf: (name: string) => `Change the key of “${name}”`,
  noKey: 'No key',
  noKeyOf: (name: string) => `Take the key from “${name}”`,
  reset: 'As it was',
  resetOf: (name: string, key: string) => `Back to ${key} for “${name}”`,
  resetAll: 'All as they were',
  close: 'Close',
  press: 'Press the new key now. Esc leaves it as it is.',
  refused: {
    text: 'writes or edits text in the form. Take a function key, or one with Alt or Ctrl.',
    reserved: 'moves in lists and forms. Take a function key, or one with Alt or Ctrl.',
    browser: 'belongs to the browser or the system. Take another.',
  } satisfies Record<KeyRefusal, string>,
  clash: (key: string, names: string) => `${key} already does this where both are possible: ${names}.`,
  take: 'Use it here; that one has no key then',
  leave: 'Leave it',
  kept: 'Kept for you.',
  notKept: 'Not kept, and gone with the next reload:',
  notLoaded: 'Your own keys could not be loaded; those that the desk comes with hold. It is tried again.',
};

/** The words of the page of keys. */
export const keysPanelText: SameMessages<typeof english> = english;
