import type { InboxSnapshot } from '@pukar/forwarding-core/contracts';
import type { Tx } from '@pukar/platform/database';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What the office has in hand, whatever its list is narrowed to. */
export async function countInbox(tx: Tx, { officeId, officerId, now }: { readonly officeId: string; readonly officerId: string; readonly now: Date }): Promise<InboxSnapshot['counts']> {
  const [counts] = await tx.query<InboxSnapshot['counts']>(
    `select count(*)::int as open, (count(*) filter (where act_by < $2))::int as late, (count(*) filter (where act_by >= $2 and act_by < $3))::int as "dueThisWeek",
       (count(*) filter (where assigned_to = $4))::int as mine, (count(*) filter (where assigned_to is null))::int as unassigned, (count(*) filter (where task <> 'answer'))::int as "toDecide",
       (count(*) filter (where reopenings > 0))::int as reopened, (count(*) filter (where waiting_until > $2))::int as waiting
     from forwarding.forwarded_ticket where office_id = $1 and state in ('received', 'assigned')`,
    [officeId, now, new Date(now.getTime() + WEEK_MS), officerId],
  );
  return counts!;
}
