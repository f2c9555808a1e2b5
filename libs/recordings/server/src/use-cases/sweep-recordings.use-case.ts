import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import type { RecordingState } from '@pukar/recordings-core/domain';
import { RecordingSteps } from './recording-steps.js';
import { RemoveAtCarrier } from './remove-at-carrier.use-case.js';

/** How long a worker has for what it took up, before another may: longer than the longest recording takes to fetch and store. */
const LEASE_SECONDS = 180;
const AT_ONCE = 20;
/** Sounds held in memory at once, each of 64 MB at most. */
const SIDE_BY_SIDE = 2;

/** Finds recordings with whom something is to be done, the longest due first. Safe to run in several workers at once. */
@Injectable()
export class SweepRecordings {
  constructor(
    private readonly database: Database,
    private readonly steps: RecordingSteps,
    private readonly removeAtCarrier: RemoveAtCarrier,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const due = await this.take<{ id: string; state: RecordingState }>('recording', 'id', 'id, state', now);
    await sideBySide(due, ({ id, state }) => this.orLog(id, () => this.steps.take(id, state)));
    const left = await this.take<{ sid: string }>('left_at_carrier', 'carrier_sid', 'carrier_sid as sid', now);
    await sideBySide(left, ({ sid }) => this.orLog(sid, () => this.removeAtCarrier.execute(sid)));
  }

  private take<Row>(table: 'recording' | 'left_at_carrier', key: string, columns: string, now: Date): Promise<Row[]> {
    return this.database.query<Row>(
      `update recordings.${table} set due_at = $2 where ${key} in (select ${key} from recordings.${table} where due_at <= $1 order by due_at limit ${AT_ONCE} for update skip locked) returning ${columns}`,
      [now, new Date(now.getTime() + LEASE_SECONDS * 1000)],
    );
  }

  private async orLog(id: string, step: () => Promise<void>): Promise<void> {
    await step().catch((error: unknown) => this.logger.error({ err: error, recordingId: id }, 'a recording could not be looked at; it is tried again'));
  }
}

async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
  }));
}
