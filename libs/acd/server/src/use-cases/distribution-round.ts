import { Inject, Injectable } from '@nestjs/common';
import { type Agents, chooseOffers, type FloorPolicy, nextDueAt, type Offer, overflowing } from '@pukar/acd-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { FloorAgents } from '../live/floor-agents.js';
import { FloorBook } from '../live/floor-book.js';
import { moveToQueues, saveDue, sendOut, waitingCalls, type WaitingRow } from '../persistence/waiting-rows.js';
import { PolicyInForce } from '../policy/policy-in-force.js';

/** Somebody whom a round had chosen was not there any more when it was saved: what it would have saved is not what it would have chosen. */
export class FloorMoved extends Error {}

/** One distribution of a pool, in the transaction that holds its lock: calls leave queues that cannot keep them, and are offered. */
@Injectable()
export class DistributionRound {
  constructor(
    private readonly book: FloorBook,
    private readonly policy: PolicyInForce,
    private readonly agents: FloorAgents,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Before the first caller comes. */
  begin(source: Pick<Tx, 'query'>): Promise<void> {
    return this.agents.begin(source, this.clock.now());
  }

  /**
   * `last`: the version of the policy by which the pool was distributed last. Gives the agents to whom a call is offered. Throws `FloorMoved`,
   * unless some of the offers will do (`mayBePart`).
   */
  async execute(tx: Tx, pool: string, last: number | null, mayBePart: boolean): Promise<string[]> {
    const { policy, version } = await this.policy.readVersion(tx);
    if (version !== last) tx.write('update acd.distribution_mark set policy_version = $2 where pool = $1 and policy_version <> $2', [pool, version]);
    const now = this.clock.now();
    const waiting = await waitingCalls(tx, pool);
    if (waiting.length === 0) return [];
    // Whom it chose was gone each time: perhaps not only they are otherwise than this process takes them to be.
    if (mayBePart) this.agents.forget();
    const { agents } = await this.agents.read(tx, pool, now);
    const line = await this.overflow(tx, { waiting, agents, policy, now });
    const offers = chooseOffers(line, agents, policy, now);
    const agentIds = await this.save(tx, offers, now);
    // Who came later must not be served because the agent of who came before left in that moment.
    if (agentIds.length < offers.length && !mayBePart) throw new FloorMoved('somebody left while calls were being offered');
    const due = line.map((call) => ({ callId: call.callId, before: call.dueAt, at: nextDueAt(call, policy, now) }));
    await saveDue(tx, due.filter(({ before, at }) => before?.getTime() !== at?.getTime()));
    return agentIds;
  }

  /** Who is told to leave the line stands in it until they have, and may be served still. */
  private async overflow(tx: Tx, { waiting, agents, policy, now }: { readonly waiting: readonly WaitingRow[]; readonly agents: Agents; readonly policy: FloorPolicy; readonly now: Date }): Promise<readonly WaitingRow[]> {
    const gone = overflowing(waiting.filter(({ isLeaving }) => !isLeaving), agents, policy, now);
    if (gone.length === 0) return waiting;
    const moves = gone.flatMap(({ callId, from, to }) => (typeof to === 'object' ? [{ callId, from, to: to.queue }] : []));
    const outs = gone.flatMap(({ callId, from, to }) => (typeof to === 'string' ? [{ callId, from, to, because: 'overflow' as const }] : []));
    const moved = await moveToQueues(tx, moves, now);
    const out = await sendOut(tx, outs, now);
    this.book.note(
      tx,
      ...moves.filter(({ callId }) => moved.has(callId)).map(({ callId, from, to }) => ({ kind: 'moved' as const, at: now, callId, queue: to, detail: { from, because: 'overflow' as const, by: null } })),
      ...outs.filter(({ callId }) => out.has(callId)).map(({ callId, from, to, because }) => ({ kind: 'let-go' as const, at: now, callId, queue: from, detail: { to, because } })),
    );
    const queues = new Map(moves.filter(({ callId }) => moved.has(callId)).map(({ callId, to }) => [callId, to]));
    return waiting.map((call) => (queues.has(call.callId) ? { ...call, queue: queues.get(call.callId)!, inQueueSince: now, offers: 0 } : call));
  }

  /**
   * Writes the claims of callers and agents who are still there: their rows are looked at again under a lock, so that a
   * caller who hangs up in this moment either is not offered, or finds the claim when their leaving is saved.
   */
  private async save(tx: Tx, offers: readonly Offer[], now: Date): Promise<string[]> {
    if (offers.length === 0) return [];
    const claims = await tx.query<{ id: string; call_id: string; agent_id: string; queue: string }>(
      `with made as (
         insert into acd.claim (id, call_id, agent_id, state, offered_at, lapses_at, queue)
         select o.id, o.call_id, o.agent_id, 'offered', $2, o.lapses_at, w.queue
         from jsonb_to_recordset($1::jsonb) as o (id uuid, call_id uuid, agent_id uuid, lapses_at timestamptz)
           join acd.waiting w on w.call_id = o.call_id and w.left_at is null
           join acd.agent a on a.id = o.agent_id and a.wish = 'ready'
         order by o.agent_id
         for no key update of w, a
         on conflict do nothing
         returning id, call_id, agent_id, queue
       ),
       counted as (update acd.waiting w set offers = w.offers + 1 from made where w.call_id = made.call_id),
       seen as (update acd.agent a set last_offered_at = $2 from made where a.id = made.agent_id)
       select * from made`,
      [JSON.stringify(offers.map((offer) => ({ id: this.ids.uuid(), call_id: offer.callId, agent_id: offer.agentId, lapses_at: offer.lapsesAt }))), now],
    );
    const agentIds = claims.map((claim) => claim.agent_id);
    this.book.note(tx, ...claims.map((claim) => ({ kind: 'offered' as const, at: now, callId: claim.call_id, claimId: claim.id, agentId: claim.agent_id, queue: claim.queue, detail: {} })));
    await this.book.agentsChanged(tx, agentIds);
    return agentIds;
  }
}
