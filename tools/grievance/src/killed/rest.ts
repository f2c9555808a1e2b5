import type { SteppedHelpline } from './stepped-helpline.js';
import type { WatchedDatabase } from './watched-database.js';

const LOOKS_EVERY_MS = 250;

/** What somebody will do as soon as they look. */
const LEFT = [
  'exists (select from platform.outbox where done_at is null)', `exists (select from messaging.message where state in ('queued', 'sending') and due_at <= $1)`,
  'exists (select from grievances.ticket where climbs and climbs_at <= $1)', 'exists (select from grievances.ticket where pause_until <= $1)',
  'exists (select from grievances.ticket where has_clock and warned_at is null and warns_at <= $1)', `exists (select from grievances.ticket where state = 'resolved' and stage_since + interval '15 days' <= $1)`,
];

const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** What PostgreSQL must keep to for a death of it to prove anything, and does not. */
export async function missingDurability(database: WatchedDatabase): Promise<readonly string[]> {
  const settings = await Promise.all(DURABLE.map(async (name) => ({ name, is: (await database.query<Record<string, string>>(`show ${name}`))[0]?.[name] })));
  return settings.filter(({ is }) => is !== 'on').map(({ name }) => `PostgreSQL runs without ${name}`);
}

/** Waits until a helpline has nothing to do. */
export class Rest {
  constructor(private readonly helpline: SteppedHelpline, private readonly database: WatchedDatabase) {}

  /** All that is due is done; throws where it is not in this time. */
  comes(withinMs: number): Promise<void> {
    return this.isEmpty('something that is due is not done', LEFT, withinMs);
  }

  /** A message on its way to the carrier would be a day old with the next step of the clock. */
  ofMessages(withinMs: number): Promise<void> {
    return this.isEmpty('a message is under way', [`exists (select from messaging.message where state = 'sending' and due_at <= $1)`], withinMs);
  }

  private async isEmpty(what: string, each: readonly string[], withinMs: number): Promise<void> {
    for (const giveUpAt = Date.now() + withinMs; ;) {
      const left = await this.database.query(`select 1 where ${each.join(' or ')}`, [new Date(this.helpline.now())]);
      if (left.length === 0) return;
      if (Date.now() > giveUpAt) throw new Error(`${what}, after ${withinMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
    }
  }
}
