import { Inject, Injectable } from '@nestjs/common';
import type { Handling } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { readLateCalls } from './late-calls.js';

/** Figures are read anew when they are so old; until then nobody asks the database, and up to twice as long nobody waits for it. */
const FRESH_MS = 15_000;

interface Known {
  readonly handling: Handling | null;
  readonly at: number;
}

/** What late calls of each queue were like, kept in memory: each process reads a queue's figures four times a minute at most, however many wait. */
@Injectable()
export class HandlingOfQueues {
  private readonly known = new Map<string, Known>();
  private readonly reading = new Map<string, Promise<Known>>();

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** `null` where nobody has talked yet. */
  async of(queue: string): Promise<Handling | null> {
    const known = this.known.get(queue);
    const age = known ? this.clock.now().getTime() - known.at : Number.POSITIVE_INFINITY;
    if (known && age < FRESH_MS) return known.handling;
    const reading = this.reading.get(queue) ?? this.read(queue);
    if (!known || age >= 2 * FRESH_MS) return (await reading).handling;
    reading.catch((error: unknown) => this.logger.warn({ err: error, queue }, 'what late calls were like could not be read anew'));
    return known.handling;
  }

  private read(queue: string): Promise<Known> {
    const at = this.clock.now().getTime();
    const reading = readLateCalls(this.database, queue)
      .then((handling) => {
        const known = { handling, at };
        this.known.set(queue, known);
        return known;
      })
      .finally(() => this.reading.delete(queue));
    this.reading.set(queue, reading);
    return reading;
  }
}
