import type { Board, BoardChange, BoardNews } from './board.js';

/** What makes a row of a list the same row as before. */
const KEYS = {
  agents: ({ agentId }: Board['agents'][number]) => agentId,
  numbers: ({ kind }: Board['numbers'][number]) => kind,
  queues: ({ code }: Board['queues'][number]) => code,
};
/** Told as a whole, where they differ. */
const WHOLE = ['waiting', 'moreWaiting', 'alerts', 'breaks', 'groups', 'defaultLevel', 'told'] as const;

/** What is pushed to a board of version `before` so that it becomes `after`; `applyNews` reads it. */
export function boardNews(before: Board, after: Board): BoardNews {
  if (!hasSameRows(KEYS.numbers, before.numbers, after.numbers) || !hasSameRows(KEYS.queues, before.queues, after.queues)) return after;
  const kept = new Set(after.agents.map(KEYS.agents));
  const lists = {
    numbers: changedOf(KEYS.numbers, before.numbers, after.numbers), queues: changedOf(KEYS.queues, before.queues, after.queues),
    agents: changedOf(KEYS.agents, before.agents, after.agents), gone: before.agents.map(KEYS.agents).filter((agentId) => !kept.has(agentId)),
  };
  return {
    version: after.version, base: before.version, serverTime: after.serverTime,
    ...Object.fromEntries(Object.entries(lists).filter(([, rows]) => rows.length > 0)),
    ...Object.fromEntries(WHOLE.filter((part) => !isSame(before[part], after[part])).map((part) => [part, after[part]])),
  };
}

/** The board after what was pushed: news that build on another version than this one leave a gap, and the floor must be opened again; what is older changes nothing. */
export function applyNews(before: Board | null, news: BoardNews): Board | 'gap' {
  if (!isChange(news)) return before && before.version > news.version ? before : news;
  if (!before) return 'gap';
  if (news.version <= before.version) return before;
  if (news.base !== before.version) return 'gap';
  const { base: _base, gone = [], numbers = [], queues = [], agents = [], ...parts } = news;
  return {
    ...before, ...parts,
    numbers: withChanged(KEYS.numbers, before.numbers, numbers), queues: withChanged(KEYS.queues, before.queues, queues),
    agents: withChanged(KEYS.agents, before.agents.filter(({ agentId }) => !gone.includes(agentId)), agents),
  };
}

const isChange = (news: BoardNews): news is BoardChange => 'base' in news;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const hasSameRows = <T>(key: (row: T) => string, before: readonly T[], after: readonly T[]): boolean => isSame(before.map(key), after.map(key));

function changedOf<T>(key: (row: T) => string, before: readonly T[], after: readonly T[]): T[] {
  const known = new Map(before.map((row) => [key(row), row]));
  return after.filter((row) => !isSame(known.get(key(row)), row));
}

/** Rows that are new come last. */
function withChanged<T>(key: (row: T) => string, before: readonly T[], changed: readonly T[]): T[] {
  if (changed.length === 0) return [...before];
  const news = new Map(changed.map((row) => [key(row), row]));
  const rows = before.map((row) => news.get(key(row)) ?? row);
  const known = new Set(before.map(key));
  return [...rows, ...changed.filter((row) => !known.has(key(row)))];
}
