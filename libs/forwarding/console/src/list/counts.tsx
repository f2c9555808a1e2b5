import type { InboxSnapshot } from '@pukar/forwarding-core/contracts';
import { StatusWord } from '@pukar/ui';
import { inboxText } from '../messages.js';

/** What is late, what falls due this week, and how much there is in all. */
export function Counts({ counts }: { readonly counts: InboxSnapshot['counts'] }) {
  return (
    <p className="counts figures" data-testid="inbox-counts">
      {counts.late > 0 ? <StatusWord tone="late">{inboxText.counts.late(counts.late)}</StatusWord> : <span>{inboxText.counts.late(0)}</span>}
      <span>{inboxText.counts.dueThisWeek(counts.dueThisWeek)}</span>
      <span>{inboxText.counts.open(counts.open)}</span>
    </p>
  );
}
