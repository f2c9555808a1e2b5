import type { Board } from '@pukar/acd-core/contracts';

/**
 * The board after a message of the server: news that build on another version than this one leave a gap, and the floor must
 * be opened again; what is older than this one changes nothing.
 */
export function applyBoard(before: Board | null, news: Board): Board | 'gap' {
  if (news.base === null) return before && before.version > news.version ? before : news;
  if (!before) return 'gap';
  if (news.version <= before.version) return before;
  if (news.base !== before.version) return 'gap';
  const changed = new Map(news.agents.map((agent) => [agent.agentId, agent]));
  const gone = new Set(news.gone);
  const known = new Set(before.agents.map(({ agentId }) => agentId));
  const kept = before.agents.filter(({ agentId }) => !gone.has(agentId)).map((agent) => changed.get(agent.agentId) ?? agent);
  return { ...news, base: null, gone: [], agents: [...kept, ...news.agents.filter(({ agentId }) => !known.has(agentId))] };
}
