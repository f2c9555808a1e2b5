import { Inject, Injectable, Optional } from '@nestjs/common';
import type { UnreadyReason } from '@pukar/acd-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, Together, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';

/** How long signs of life are gathered before they are saved together, in milliseconds. */
export const BEATS_GATHERED_MS = Symbol('BEATS_GATHERED_MS');

interface Beat {
  readonly agentId: string;
  readonly screen: string;
  readonly unready: readonly UnreadyReason[];
}

type Kept = Result<{ readonly serverTime: string }, 'other-tab'>;

/** What became of one; undefined where somebody else was changing the agent in that moment. */
type Saved = 'kept' | 'other-tab' | undefined;

interface Waiting {
  readonly beat: Beat;
  readonly saved: (how: Promise<Saved>) => void;
}

/**
 * A sign of life from the agent's screen, and what its browser lacks for a call. Refused for a screen that another one
 * replaced. Hundreds of desks send one every few seconds, and hardly any says something new: those of a moment are saved
 * in one transaction, without waiting for agents whom another transaction is changing; these are saved alone. What is new is
 * saved at once, and together only where much is new in the same moment, as when everybody is back after a restart. Those of one agent are saved in the order in which they came.
 */
@Injectable()
export class KeepLease {
  private gathered = new Map<string, Waiting>();
  /** The last that came of each agent, until it is saved. */
  private readonly turns = new Map<string, Promise<unknown>>();
  /** What each agent's browser lacked when it was saved last. */
  private readonly said = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private readonly news = new Together<Beat, Saved>(async (beats) => {
    const saved = await this.database.transaction((tx) => this.save(tx, beats, beats.length > 1 ? 'skip locked' : ''));
    return beats.map(({ agentId }) => saved.get(agentId));
  });

  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(BEATS_GATHERED_MS) private readonly gatherMs = 0,
  ) {}

  async execute({ agentId, screen, unready }: Beat): Promise<Kept> {
    const beat = { agentId, screen, unready: [...new Set(unready)].sort() };
    const mine = (this.turns.get(agentId) ?? Promise.resolve()).catch(() => undefined).then(() => this.keep(beat));
    this.turns.set(agentId, mine);
    try {
      return (await mine) === 'kept' ? ok({ serverTime: this.clock.now().toISOString() }) : err('other-tab');
    } finally {
      if (this.turns.get(agentId) === mine) this.turns.delete(agentId);
    }
  }

  private async keep(beat: Beat): Promise<Saved> {
    const { agentId } = beat;
    const says = [beat.screen, ...beat.unready].join(' ');
    const isNew = this.gatherMs === 0 || this.said.get(agentId) !== says;
    const together = await (isNew ? this.news.ask(beat) : this.gather(beat));
    const saved = together ?? (await this.database.transaction((tx) => this.save(tx, [beat], ''))).get(agentId);
    if (saved === 'kept') this.said.set(agentId, says);
    else this.said.delete(agentId);
    return saved;
  }

  private gather(beat: Beat): Promise<Saved> {
    return new Promise((resolve) => {
      this.gathered.set(beat.agentId, { beat, saved: resolve });
      this.timer ??= setTimeout(() => this.flush(), this.gatherMs);
    });
  }

  private flush(): void {
    const { gathered } = this;
    [this.gathered, this.timer] = [new Map(), undefined];
    const all = this.database.transaction((tx) => this.save(tx, [...gathered.values()].map(({ beat }) => beat), 'skip locked'));
    for (const [agentId, { saved }] of gathered) saved(all.then((how) => how.get(agentId)));
  }

  private async save(tx: Tx, beats: readonly Beat[], locked: '' | 'skip locked'): Promise<ReadonlyMap<string, Saved>> {
    const { leaseSeconds } = (await this.floor.policy.read(tx)).presence;
    const leaseUntil = new Date(this.clock.now().getTime() + leaseSeconds * 1000);
    const rows = await tx.query<{ id: string; isKept: boolean; changed: boolean }>(
      `with before as (
         select a.id, a.unready, a.lease_holder, a.noted_presence, b.screen, b.lacks, (a.lease_holder = b.screen or a.lease_holder is null) as kept
         from jsonb_to_recordset($1::jsonb) as b (id uuid, screen text, lacks text[]) join acd.agent a on a.id = b.id
         order by a.id for update of a ${locked}
       ), kept as (
         update acd.agent a set lease_until = $2, lease_holder = before.screen, unready = before.lacks from before where a.id = before.id and before.kept
       )
       select id, kept as "isKept", unready <> lacks or lease_holder is null or coalesce(noted_presence, 'offline') = 'offline' as changed from before`,
      [JSON.stringify(beats.map(({ agentId, screen, unready }) => ({ id: agentId, screen, lacks: unready }))), leaseUntil],
    );
    const changed = rows.filter((row) => row.isKept && row.changed).map(({ id }) => id);
    await this.floor.agentsChanged(tx, changed);
    return new Map(rows.map(({ id, isKept }) => [id, isKept ? 'kept' : 'other-tab']));
  }
}
