import { type AgentAtWork, presenceOf } from '@pukar/acd-core/domain';
import { indianDay } from '@pukar/kernel';
import { type AgentOfFloor, factsOf } from './agent-rows.js';

/** Rows of agents at work as distribution sees them. */
export const atWorkOf = (rows: readonly AgentOfFloor[], now: Date): AgentAtWork[] => {
  const today = indianDay(now);
  return rows.map((row) => {
    const isCounted = row.counted_on === today;
    return {
      agentId: row.id, isFree: row.wish === 'ready' && presenceOf(factsOf(row), now).presence === 'ready', languages: row.languages, skills: row.skills,
      idleSince: row.idle_since, lastOfferedAt: row.last_offered_at, callsToday: isCounted ? row.calls_today : 0, talkSecondsToday: isCounted ? row.talk_seconds_today : 0,
    };
  });
};
