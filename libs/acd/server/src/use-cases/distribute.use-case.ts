import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { chooseOffers, presenceOf, type FreeAgent, type Offer, type WaitingCall } from '@pukar/acd-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { FloorBook } from '../live/floor-book.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { type AgentRow, factsOf } from '../persistence/agent-rows.js';
import { agentsAtWork, servedBy } from '../persistence/spoken-at-work.js';

/**
 * Offers waiting calls to ready agents, a whole pool in one short transaction under the pool's advisory lock. There is no
 * leader: whoever changed something runs it, in any process.
 *
 * No change is missed: a run first leaves its mark and only then tries the lock. Who finds the lock taken can go, because
 * the holder looks at the mark again after its commit, when the lock is free, and runs again if it rose since it began.
 */
@Injectable()
export class Distribute implements OnModuleDestroy {
  private readonly underWay = new Set<Promise<unknown>>();
  /** The pools that are distributed in the background now; true when something changed since that began. */
  private readonly going = new Map<string, boolean>();

  constructor(
    private readonly database: Database,
    private readonly announcer: LiveAnnouncer,
    private readonly book: FloorBook,
    private readonly policy: PolicyInForce,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
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
      const round = await this.database.transaction((tx) => this.round(tx, pool));
      if (!round) break;
      made += round.agentIds.length;
      for (const agentId of round.agentIds) this.announcer.toFloor({ room: `agent:${agentId}`, kind: 'desk', id: agentId });
      if ((await this.markOf(this.database, pool)) === round.mark) break;
    }
    this.announcer.toFloor({ room: 'floor', kind: 'waiting', id: pool });
    return made;
  }

  private async round(tx: Tx, pool: string): Promise<{ mark: string; agentIds: string[] } | undefined> {
    const [lock] = await tx.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext('acd:' || $1)) as mine`, [pool]);
    if (!lock?.mine) return undefined;
    const mark = await this.markOf(tx, pool);
    const now = this.clock.now();
    const waiting = await waitingCalls(tx, pool);
    const offers = waiting.length > 0 ? await this.choose(tx, pool, waiting, now) : [];
    return { mark, agentIds: offers.length > 0 ? await this.save(tx, offers, now) : [] };
  }

  private async choose(tx: Tx, pool: string, waiting: readonly WaitingCall[], now: Date): Promise<readonly Offer[]> {
    const atWork = await agentsAtWork(tx, pool, now);
    const served = servedBy(atWork);
    return chooseOffers(waiting.map((call) => ({ ...call, language: served(call.language) })), freeAmong(atWork, now), { offerSeconds: (await this.policy.read(tx)).offers.ringSeconds }, now);
  }

  private async markOf(where: Pick<Tx, 'query'>, pool: string): Promise<string> {
    const [row] = await where.query<{ wanted: string }>('select wanted from acd.distribution_mark where pool = $1', [pool]);
    return row?.wanted ?? '0';
  }

  /**
   * Writes the claims of callers and agents who are still there: their rows are looked at again under a lock, so that a
   * caller who hangs up in this moment either is not offered, or finds the claim when their leaving is saved.
   */
  private async save(tx: Tx, offers: readonly Offer[], now: Date): Promise<string[]> {
    const claims = await tx.query<{ id: string; call_id: string; agent_id: string; queue: string }>(
      `insert into acd.claim (id, call_id, agent_id, state, offered_at, lapses_at, queue)
       select o.id, o.call_id, o.agent_id, 'offered', $2, o.lapses_at, w.queue
       from jsonb_to_recordset($1::jsonb) as o (id uuid, call_id uuid, agent_id uuid, lapses_at timestamptz)
         join acd.waiting w on w.call_id = o.call_id and w.left_at is null
         join acd.agent a on a.id = o.agent_id and a.wish = 'ready'
       order by o.agent_id
       for share of w for no key update of a
       on conflict do nothing
       returning id, call_id, agent_id, queue`,
      [JSON.stringify(offers.map((offer) => ({ id: this.ids.uuid(), call_id: offer.callId, agent_id: offer.agentId, lapses_at: offer.lapsesAt }))), now],
    );
    const agentIds = claims.map((claim) => claim.agent_id);
    await this.book.note(tx, ...claims.map((claim) => ({ kind: 'offered' as const, at: now, callId: claim.call_id, claimId: claim.id, agentId: claim.agent_id, queue: claim.queue, detail: {} })));
    await this.book.agentsChanged(tx, agentIds);
    return agentIds;
  }
}

const waitingCalls = (tx: Tx, pool: string): Promise<WaitingCall[]> =>
  tx.query<WaitingCall>(
    `select call_id as "callId", language, priority, joined_at as "joinedAt" from acd.waiting w
     where pool = $1 and left_at is null and not exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null)
     order by priority desc, joined_at`,
    [pool],
  );

const freeAmong = (agents: readonly AgentRow[], now: Date): FreeAgent[] =>
  agents
    .filter((agent) => agent.wish === 'ready' && presenceOf(factsOf(agent), now).presence === 'ready')
    .map((agent) => ({ agentId: agent.id, languages: agent.languages, idleSince: agent.idle_since }));
