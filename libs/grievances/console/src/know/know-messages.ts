import type { SameMessages } from '@pukar/ui';

const english = {
  danger: 'This sounds like danger. Give the number now, then go on:',
  promisedIn: (days: number) => (days === 1 ? 'Answer promised in 1 working day' : `Answer promised in ${days} working days`),
  asksFor: (facts: string) => `The department needs: ${facts}`,
  search: 'Find in what is known',
  searchHint: 'scheme, office, hospital, number …',
  none: 'Nothing known of this.',
  told: 'Told',
  insert: 'Into the statement',
  kinds: { notice: 'Told to everybody now', scheme: 'Scheme', office: 'Office', facility: 'Near by', emergency: 'Emergency' },
};

/** The words of what helps with a complaint. */
export const knowText: SameMessages<typeof english> = english;
