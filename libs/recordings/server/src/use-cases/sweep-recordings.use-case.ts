import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import type { RecordingState } from '@pukar/recordings-core/domain';
import { RecordingSteps } from './recording-steps.js';
import { RemoveAtCarrier } from './remove-at-carrier.use-case.js';

/** How long what a worker took up is its own without word from it: what a dead one had is another's then. */
const LEASE_SECONDS = 30;
const AT_ONCE = 20;
/** Sounds held in memory at once: 7 MB for a call as a rule, 115 MB for an hour. */
const SIDE_BY_SIDE = 2;

/** The tables that say when something is due, and their keys. */
const TABLES = { recording: 'id', left_at_carrier: 'carrier_sid' } as const;
type Table = keyof typeof TABLES;
/** What concerns a call that may go on. */
const GOING_ON = `state in ('wanted', 'recording', 'paused')`;

/** Finds recordings with whom something is to be done, the longest due first. Safe to run in several workers at once. */
@Injectable()
export class SweepRecordings {
  /** What this worker has in hand, by key, and until when it is its own. */
  private readonly inHand: Readonly<Record<Table, Map<string, Date>>> = { recording: new Map(), left_at_carrier: new Map() };

  constructor(
    private readonly database: Database,
    private readonly steps: RecordingSteps,
    private readonly removeAtCarrier: RemoveAtCarrier,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Both of the following. */
  async execute(): Promise<void> {
    await this.over();
    await this.goingOn();
  }

  /** What must not wait for anybody's sound: beginnings, pauses whose time is up, and what must be gone at the carrier. */
  async goingOn(): Promise<void> {
    await this.work('recording', { state: 'state', only: GOING_ON }, ({ key, state }) => this.steps.take(key, state));
    await this.work('left_at_carrier', { state: `''`, only: 'true' }, ({ key }) => this.removeAtCarrier.execute(key));
  }

  /** What is to be fetched, kept or deleted here: as long as store and carrier need for it. */
  async over(): Promise<void> {
    await this.work('recording', { state: 'state', only: `not ${GOING_ON}` }, ({ key, state }) => this.steps.take(key, state));
  }

  /** Says that this worker lives, and still has in hand what it took up: every ten seconds. What was given another time meanwhile keeps that. */
  async renew(): Promise<void> {
    for (const table of Object.keys(TABLES) as Table[]) {
      const held = [...this.inHand[table]];
      if (held.length === 0) continue;
      const until = this.leaseFrom(this.clock.now());
      const renewed = await this.database.query<{ key: string }>(
        `update recordings.${table} r set due_at = $3 from unnest($1::text[], $2::timestamptz[]) as held(key, until)
         where r.${TABLES[table]} = held.key::${table === 'recording' ? 'uuid' : 'text'} and r.due_at = held.until returning held.key`,
        [held.map(([key]) => key), held.map(([, heldUntil]) => heldUntil), until],
      );
      for (const { key } of renewed) if (this.inHand[table].has(key)) this.inHand[table].set(key, until);
    }
  }

  private async work(table: Table, { state, only }: { readonly state: string; readonly only: string }, step: (row: { key: string; state: RecordingState }) => Promise<void>): Promise<void> {
    const now = this.clock.now();
    const until = this.leaseFrom(now);
    const key = TABLES[table];
    const due = await this.database.query<{ key: string; state: RecordingState }>(
      `update recordings.${table} set due_at = $2 where ${key} in (select ${key} from recordings.${table} where due_at <= $1 and ${only} order by due_at limit ${AT_ONCE} for update skip locked) returning ${key} as key, ${state} as state`,
      [now, until],
    );
    for (const row of due) this.inHand[table].set(row.key, until);
    await sideBySide(due, async (row) => {
      await step(row).catch((error: unknown) => this.logger.error({ err: error, recordingId: row.key }, 'a recording could not be looked at; it is tried again'));
      this.inHand[table].delete(row.key);
    });
  }

  private leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_SECONDS * 1000);
}

async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
  }));
}
