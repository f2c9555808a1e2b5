import { Inject, Injectable } from '@nestjs/common';
import type { FloorEvent } from '@pukar/acd-core/contracts';
import { presenceOf } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { changedAgents, factsOf, type AgentRow } from '../persistence/agent-rows.js';

/** What is written down of something that happened: what is left out is nobody's. */
type Noted<E = FloorEvent> = E extends FloorEvent ? Pick<E, 'kind' | 'at' | 'detail'> & Partial<Pick<E, 'callId' | 'claimId' | 'agentId' | 'queue'>> : never;

/** What is written is to be counted: whoever makes figures takes it from there, in whatever order transactions commit. */
const NOTED = `noted as (
     insert into acd.floor_event (at, kind, call_id, claim_id, agent_id, queue, detail)
     select at, kind, "callId", "claimId", "agentId", queue, detail
     from jsonb_array_elements($1::jsonb) with ordinality as e (event, nth),
       jsonb_to_record(event) as r (at timestamptz, kind text, "callId" uuid, "claimId" uuid, "agentId" uuid, queue text, detail jsonb) order by nth
     returning id)
   insert into acd.floor_uncounted (id) select id from noted`;

const MARKED = `marked as (
     update acd.agent a set noted_presence = n.presence, noted_reason = n.reason, noted_wrap_up = n.wrap_up
     from jsonb_to_recordset($2::jsonb) as n (id uuid, presence text, reason text, wrap_up uuid) where a.id = n.id)`;

/** The book of the floor: each thing that happens is written into it in the transaction that makes it so. */
@Injectable()
export class FloorBook {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  note(tx: Tx, ...events: readonly Noted[]): void {
    if (events.length > 0) tx.write(`with ${NOTED}`, [JSON.stringify(events)]);
  }

  /** Agents changed: they get a new version, and where that changed what they are doing, it is written down. Gives them as they are now. */
  async agentsChanged(tx: Tx, agentIds: readonly string[]): Promise<readonly AgentRow[]> {
    if (agentIds.length === 0) return [];
    const now = this.clock.now();
    const agents = await changedAgents(tx, agentIds);
    const news = agents.flatMap((agent) => {
      const { presence, because } = presenceOf(factsOf(agent), now);
      const reason = presence === 'on-break' ? agent.wish_reason : because;
      const writesAbout = presence === 'wrap-up' ? agent.wrap_up_call : null;
      return presence === agent.noted_presence && reason === agent.noted_reason && writesAbout === agent.noted_wrap_up ? [] : [{ agent, presence, reason, writesAbout }];
    });
    if (news.length === 0) return agents;
    const events = news.flatMap(({ agent, presence, reason, writesAbout }): Noted[] => [
      ...(agent.noted_wrap_up && agent.noted_wrap_up !== writesAbout ? [{ kind: 'wrapped-up' as const, at: now, agentId: agent.id, callId: agent.noted_wrap_up, detail: {} }] : []),
      { kind: 'presence' as const, at: now, agentId: agent.id, callId: agent.call_id ?? writesAbout, claimId: agent.claim_id, detail: { presence, reason } },
    ]);
    tx.write(`with ${MARKED}, ${NOTED}`, [JSON.stringify(events), JSON.stringify(news.map(({ agent, presence, reason, writesAbout }) => ({ id: agent.id, presence, reason, wrap_up: writesAbout })))]);
    return agents;
  }
}
