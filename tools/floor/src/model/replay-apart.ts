import type { AgentRow, EventRow, FloorRows } from './floor-rows.js';

/** What an agent is doing by the rows, written down again from the words of the design. */
export function doing(agent: AgentRow, claim: { readonly state: string } | undefined, now: Date): string {
  if (claim && claim.state !== 'offered') return 'on-call';
  if (agent.leaseUntil === null || agent.leaseUntil.getTime() <= now.getTime()) return 'offline';
  if (claim) return 'offered';
  if (agent.wrapUpUntil !== null && agent.wrapUpUntil.getTime() > now.getTime()) return 'wrap-up';
  if (agent.wish === 'break') return 'on-break';
  return agent.wish === 'ready' && agent.unready.length === 0 ? 'ready' : 'not-ready';
}

interface Claimed {
  readonly call: string;
  readonly agent: string;
  state: string;
  endedAs: string | null;
  isHeld: boolean;
}

/** The floor as a fold of its book. */
export interface Replayed {
  readonly line: Map<string, { queue: string; priority: number; leftAs: string | null }>;
  readonly claims: Map<string, Claimed>;
  readonly presence: Map<string, string>;
}

export function replay(events: readonly EventRow[]): Replayed {
  const floor: Replayed = { line: new Map(), claims: new Map(), presence: new Map() };
  for (const event of events) fold(floor, event);
  return floor;
}

function fold({ line, claims, presence }: Replayed, { kind, call, claim, agent, queue, detail }: EventRow): void {
  const claimed = claims.get(claim ?? '');
  if (kind === 'queued') line.set(call!, { queue: queue!, priority: Number(detail['priority']), leftAs: null });
  else if (kind === 'left-queue') Object.assign(line.get(call!) ?? {}, { leftAs: detail['as'] });
  else if (kind === 'moved') {
    if (line.has(call!)) Object.assign(line.get(call!)!, { queue, leftAs: null });
    else line.set(call!, { queue: queue!, priority: 0, leftAs: null });
  } else if (kind === 'prioritised') Object.assign(line.get(call!) ?? {}, { priority: detail['priority'] });
  else if (kind === 'offered') claims.set(claim!, { call: call!, agent: agent!, state: 'offered', endedAs: null, isHeld: false });
  else if (kind === 'accepted') claims.set(claim!, { call: call!, agent: agent!, isHeld: false, ...claimed, state: 'accepted', endedAs: null });
  else if (kind === 'joined' && claimed) claimed.state = 'joined';
  else if (kind === 'claim-ended' && claimed) Object.assign(claimed, { state: 'ended', endedAs: detail['as'] });
  else if ((kind === 'held' || kind === 'unheld') && claimed) claimed.isHeld = kind === 'held';
  else if (kind === 'presence') presence.set(agent!, String(detail['presence']));
}

/** Where rows and replay differ, in sentences. */
export function unlikeReplay(rows: FloorRows, now: Date): string[] {
  const { line, claims, presence } = replay(rows.events);
  const faults: string[] = [];
  const same = (what: string, row: unknown, told: unknown): void => { if (row !== told) faults.push(`replay: ${what} is ${String(row)}, and ${String(told)} by the book`); };
  for (const row of rows.waiting) {
    const told = line.get(row.call);
    same(`call ${row.call} left the line as`, row.leftAs, told?.leftAs);
    if (row.isOpen) same(`the queue and priority of call ${row.call}`, `${row.queue} ${row.priority}`, told && `${told.queue} ${told.priority}`);
  }
  same('callers in the line ever', rows.waiting.length, line.size);
  for (const row of rows.claims) {
    const told = claims.get(row.id);
    same(`claim ${row.id}`, `${row.state} ${row.endedAs ?? ''}`, told && `${told.state} ${told.endedAs ?? ''}`);
    if (row.state === 'joined') same(`the hold of claim ${row.id}`, row.isHeld, told?.isHeld);
  }
  same('claims ever', rows.claims.length, claims.size);
  const held = new Map(rows.claims.filter(({ state }) => state !== 'ended').map((claim) => [claim.agent, claim]));
  for (const agent of rows.agents) same(`the presence of agent ${agent.id}`, doing(agent, held.get(agent.id), now), presence.get(agent.id) ?? 'offline');
  return faults;
}
