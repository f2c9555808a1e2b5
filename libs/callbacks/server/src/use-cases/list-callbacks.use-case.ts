import { Inject, Injectable } from '@nestjs/common';
import type { CallbackFilter, CallbackItem, Callbacks, CallbackView } from '@pukar/callbacks-core/contracts';
import { stillOwed } from '@pukar/callbacks-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { readCallbacks, type SavedCallback } from '../persistence/callback-rows.js';

const MOST = 100;
const OVERDUE = `(c.state = 'waiting' and c.due_at < $1::timestamptz - interval '10 minutes')`;
const VIEWS = {
  open: `c.state <> 'done'`, overdue: OVERDUE, waiting: `c.state = 'waiting'`, 'in-line': `c.state = 'in-line'`, ringing: `c.state = 'ringing'`, redialing: `c.state = 'redialing'`,
  done: `c.state = 'done' and c.done_at >= $1::timestamptz - interval '24 hours'`,
} as const satisfies Record<CallbackView, string>;

/** The supervisors' list: how many there are in each state, and those of one view. It opens nothing of the vault's. */
@Injectable()
export class ListCallbacks {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ view, reason, outcome }: CallbackFilter): Promise<Callbacks> {
    const now = this.clock.now();
    const order = view === 'done' ? 'c.done_at desc, c.id' : `${OVERDUE} desc, coalesce(c.due_at, c.opened_at), c.id`;
    const [rows, counts] = await Promise.all([
      readCallbacks(
        this.database,
        `$1::timestamptz is not null and ${VIEWS[view]} and ($2::text is null or c.outcome = $2)
         and ($3::text is null or exists (select 1 from callbacks.owed_call o where o.callback_id = c.id and o.reason = $3 and o.withdrawn_at is null)) order by ${order} limit $4`,
        [now, outcome ?? null, reason ?? null, MOST + 1],
      ),
      this.count(now),
    ]);
    return { counts, items: rows.slice(0, MOST).map((row) => itemOf(row, now)), hasMore: rows.length > MOST };
  }

  private async count(now: Date): Promise<Callbacks['counts']> {
    const [counts] = await this.database.query<Callbacks['counts']>(
      `select count(*)::integer as open, count(*) filter (where ${OVERDUE})::integer as overdue, ${['waiting', 'in-line', 'ringing', 'redialing'].map((state) => `count(*) filter (where c.state = '${state}')::integer as "${state}"`).join(', ')},
         (select count(*)::integer from callbacks.callback d where d.state = 'done' and d.done_at >= $1::timestamptz - interval '24 hours') as "doneToday"
       from callbacks.callback c where c.state <> 'done'`,
      [now],
    );
    return counts!;
  }
}

const TEN_MINUTES_MS = 600_000;

function itemOf({ callback, language }: SavedCallback, now: Date): CallbackItem {
  const { id, state, placeSince, openedAt, dueAt, attempts, outcome, doneAt, limitedUntil } = callback;
  return {
    id, state, language, outcome, isOverdue: state === 'waiting' && dueAt !== null && now.getTime() - dueAt.getTime() > TEN_MINUTES_MS,
    placeSince: placeSince.toISOString(), openedAt: openedAt.toISOString(), dueAt: dueAt?.toISOString() ?? null, doneAt: doneAt?.toISOString() ?? null,
    limitedUntil: state === 'waiting' && limitedUntil && limitedUntil > now ? limitedUntil.toISOString() : null,
    reasons: (stillOwed(callback).length > 0 ? stillOwed(callback) : callback.owed).map(({ reason, owedAt }) => ({ reason, at: owedAt.toISOString() })),
    attempts: attempts.map(({ beganAt, result }) => ({ at: beganAt.toISOString(), result })),
  };
}
