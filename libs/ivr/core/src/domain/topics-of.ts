import type { Flow } from './flow.js';

/** What a flow's menus call what callers choose, each once, in the order of the alphabet. */
export const topicsOf = (flow: Flow): readonly string[] =>
  [...new Set(Object.values(flow.nodes).flatMap((node) => ('choices' in node ? Object.values(node.choices ?? {}).flatMap(({ topic }) => topic ?? []) : [])))].sort();
