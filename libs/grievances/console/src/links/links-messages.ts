import type { LinkReason } from '@pukar/grievances-core/contracts';
import type { SameMessages } from '@pukar/ui';

const english = {
  title: 'Has to do with',
  none: 'No other ticket yet.',
  note: 'Seen at the helpline alone: no office learns that two tickets belong together.',
  other: 'Other ticket',
  reason: 'Because',
  reasons: { 'same-cause': 'one cause', 'same-work': 'one work settles both', follows: 'the one follows the other', 'said-together': 'the citizen named both' } satisfies Record<LinkReason, string> as Readonly<Record<LinkReason, string>>,
  link: 'Link',
  linkOther: 'Link another ticket',
  unlink: 'Undo',
  unlinkOf: (category: string) => `Undo the link to ${category}`,
  registered: 'registered',
};

export type LinksMessages = SameMessages<typeof english>;

/** The words of tickets that have to do with each other. */
export const linksText: LinksMessages = english;
