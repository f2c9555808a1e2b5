import { AgentsByKind, isAtWork, presenceOf } from '@pukar/acd-core/domain';
import { indianDay } from '@pukar/kernel';
import { type AgentOfFloor, factsOf } from '../persistence/agent-rows.js';
import { atWorkOf } from '../persistence/agents-at-work.js';
import { Moments } from './moments.js';

/** Who is at work in a pool, or has a call there: by kind, and as they were read. */
export interface AtWork {
  readonly agents: AgentsByKind;
  rows(): readonly AgentOfFloor[];
}

/** By how much clocks may differ that go right; one that goes back further was set. */
const CLOCK_SET_MS = 5_000;

/** Rows of agents, and who of them is at work as time goes on: screens that are not heard of any more, writing that is over, a new day. */
export class WhoIsAtWork {
  private readonly rows = new Map<string, AgentOfFloor>();
  private readonly pools = new Map<string, AgentsByKind>();
  private readonly moments = new Moments();
  private nowMs = Number.NEGATIVE_INFINITY;
  private day = '';

  put(row: AgentOfFloor, now: Date): void {
    const before = this.rows.get(row.id);
    if (before && before.pool !== row.pool) this.poolOf(before.pool).remove(row.id);
    this.rows.set(row.id, row);
    this.place(row, now);
  }

  goOn(now: Date): void {
    const [nowMs, day] = [now.getTime(), indianDay(now)];
    const isAnew = day !== this.day || nowMs < this.nowMs - CLOCK_SET_MS;
    this.nowMs = isAnew ? nowMs : Math.max(this.nowMs, nowMs);
    this.day = day;
    const at = new Date(this.nowMs);
    for (const id of isAnew ? this.rows.keys() : this.moments.until(this.nowMs)) this.place(this.rows.get(id)!, at);
  }

  in(pool: string): AtWork {
    const agents = this.poolOf(pool);
    return { agents, rows: () => [...agents.all()].map(({ agentId }) => this.rows.get(agentId)!) };
  }

  /** The same with other rows in place of some. */
  with(rows: readonly AgentOfFloor[], now: Date): WhoIsAtWork {
    const other = new WhoIsAtWork();
    for (const row of new Map([...this.rows, ...rows.map((row) => [row.id, row] as const)]).values()) other.put(row, now);
    return other;
  }

  private poolOf(pool: string): AgentsByKind {
    const known = this.pools.get(pool) ?? new AgentsByKind();
    this.pools.set(pool, known);
    return known;
  }

  private place(row: AgentOfFloor, now: Date): void {
    if (isAtWork(presenceOf(factsOf(row), now).presence)) this.poolOf(row.pool).put(atWorkOf([row], now)[0]!);
    else this.poolOf(row.pool).remove(row.id);
    const next = Math.min(...[row.lease_until, row.wrap_up_until].map((at) => (at && at > now ? at.getTime() : Infinity)));
    if (next < Infinity) this.moments.add(row.id, next);
  }
}
