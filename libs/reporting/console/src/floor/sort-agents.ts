import type { AgentColumn, AgentReport } from '@pukar/reporting-core/contracts';

/** In which order agents stand: by a column's code or by their name. */
export interface AgentOrder {
  readonly by: string;
  readonly isDown: boolean;
}

/** Names begin with the first, figures with the highest. */
export const orderBy = (by: string, before: AgentOrder): AgentOrder => ({ by, isDown: before.by === by ? !before.isDown : by !== 'name' });

/** Agents in this order; those without the figure last either way, and equals by name. */
export function sortAgents(agents: AgentReport['agents'], { by, isDown }: AgentOrder, columns: readonly AgentColumn[]): AgentReport['agents'] {
  const column = columns.find(({ code }) => code === by);
  const turn = isDown ? -1 : 1;
  const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name, 'en', { numeric: true });
  return agents.toSorted((a, b) => {
    if (!column) return turn * byName(a, b);
    const [one, other] = [column.of(a), column.of(b)];
    if (one === null || other === null) return one === other ? byName(a, b) : one === null ? 1 : -1;
    return turn * (one - other) || byName(a, b);
  });
}
