import type { ActGroup } from '../keys/act.js';
import type { SameMessages } from '../text/messages.js';

const english = {
  title: 'What can be done now',
  search: 'Search by word, key, or in Hindi',
  none: 'Nothing that can be done now is called so. Other things become possible with a call.',
  hint: 'Enter does it · Esc closes',
  groups: { call: 'Call', parties: 'Others in the call', presence: 'Me', waiting: 'Between calls', form: 'Complaint', tickets: 'Tickets', desk: 'Desk' } satisfies Record<ActGroup, string>,
};

/** The words of the palette. */
export const paletteText: SameMessages<typeof english> = english;
