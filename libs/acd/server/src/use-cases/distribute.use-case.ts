import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { LiveAnnouncer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { DistributionRound, FloorMoved } from './distribution-round.js';

/** A round is chosen anew so often when somebody leaves in the middle of it; the last one keeps what it can. */
const CHOSEN_ANEW = 3;

interface Round {
  readonly mark: string;
  readonly agentIds: readonly string[];
}

/**
 * Offers waiting calls to ready agents, a whole pool in one short transaction under the pool's advisory lock. There is no
 * leader: whoever changed something runs it, in any process.
 *
 * No change is missed: a run first leaves its mark and only then tries the lock. Who finds the lock taken can go, because
 * the holder looks at the mark again after its commit, when the lock is free, and runs again if it rose since it began.
 */
@Injectable()
export class Distribute implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly underWay = new Set<Promise<unknown>>();
  /** The pools that are distributed in the background now; true when something changed since that began. */
  private readonly going = new Map<string, boolean>();

  constructor(
    private readonly database: Database,
    private readonly announcer: LiveAnnouncer,
    private readonly rounds: DistributionRound,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Runs in the background, once at a time in this process: of many changes in a moment all but the first wait for one
   * more run, and hold no connection meanwhile. What fails is found by the sweep, a second later.
   */
  soon(pool: string): void {
    const isGoing = this.going.has(pool);
    this.going.set(pool, isGoing);
    if (isGoing) return;
    const run = this.untilNothingChanged(pool)
      .catch((error: unknown) => this.logger.error({ err: error, pool }, 'a distribution failed; the sweep runs it again'))
      .finally(() => this.underWay.delete(run));
    this.underWay.add(run);
  }

  private async untilNothingChanged(pool: string): Promise<void> {
    try {
      do {
        this.going.set(pool, false);
        await this.execute(pool);
      } while (this.going.get(pool));
    } finally {
      this.going.delete(pool);
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.rounds.begin(this.database).catch((error: unknown) => this.logger.warn({ err: error }, 'the floor could not be read at the start; the first caller waits for it'));
  }

  async onModuleDestroy(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** Gives how many offers this run made. */
  async execute(pool: string): Promise<number> {
    await this.database.query(
      `insert into acd.distribution_mark (pool, wanted) values ($1, 1)
       on conflict (pool) do update set wanted = distribution_mark.wanted + 1`,
      [pool],
    );
    let made = 0;
    for (;;) {
      const round = await this.untilStill(pool);
      if (!round) break;
      made += round.agentIds.length;
      for (const agentId of round.agentIds) this.announcer.toFloor({ room: `agent:${agentId}`, kind: 'desk', id: agentId });
      if ((await this.markOf(this.database, pool)) === round.mark) break;
    }
    this.announcer.toFloor({ room: 'floor', kind: 'waiting', id: pool });
    return made;
  }

  private async untilStill(pool: string): Promise<Round | undefined> {
    for (let anew = 0; ; anew += 1) {
      try {
        return await this.database.transaction((tx) => this.round(tx, pool, anew === CHOSEN_ANEW));
      } catch (error) {
        if (!(error instanceof FloorMoved)) throw error;
      }
    }
  }

  private async round(tx: Tx, pool: string, mayBePart: boolean): Promise<Round | undefined> {
    // A mark from just before the lock was taken: whoever raised it between the two is looked at once more.
    const [lock] = await tx.query<{ mine: boolean; mark: string | null; version: number | null }>(
      `select pg_try_advisory_xact_lock(hashtext('acd:' || $1)) as mine, m.wanted as mark, m.policy_version as version from (select $1::text as pool) p left join acd.distribution_mark m on m.pool = p.pool`, [pool],
    );
    if (!lock?.mine) return undefined;
    return { mark: lock.mark ?? '0', agentIds: await this.rounds.execute(tx, pool, lock.version, mayBePart) };
  }

  private async markOf(where: Pick<Tx, 'query'>, pool: string): Promise<string> {
    const [row] = await where.query<{ wanted: string }>('select wanted from acd.distribution_mark where pool = $1', [pool]);
    return row?.wanted ?? '0';
  }
}
