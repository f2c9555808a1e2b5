import { presenceOf, type BusyAgent, type ServingAgent } from '@pukar/acd-core/domain';
import { type AgentOfFloor, factsOf } from '../persistence/agent-rows.js';

/** Of the agents at work those who take another call: whoever asked for a break while they talk serves nobody after it. */
export const servingOf = (rows: readonly AgentOfFloor[], now: Date): readonly ServingAgent[] =>
  rows.filter(({ wish }) => wish === 'ready').map((row) => ({ agentId: row.id, languages: row.languages, skills: row.skills, busy: busyOf(row, now) }));

function busyOf(row: AgentOfFloor, now: Date): BusyAgent | null {
  const { presence } = presenceOf(factsOf(row), now);
  if (presence === 'ready') return null;
  const since = presence === 'wrap-up' ? row.idle_since : (row.offered_at ?? now);
  return { forSeconds: Math.max(0, (now.getTime() - since.getTime()) / 1000), isWriting: presence === 'wrap-up' };
}
