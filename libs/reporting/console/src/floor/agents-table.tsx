import type { AgentColumn, AgentReport, AgentRow } from '@pukar/reporting-core/contracts';
import { StatusWord } from '@pukar/ui';
import { useState } from 'react';
import { reportsText } from './reports-messages.js';
import { type AgentOrder, orderBy, sortAgents } from './sort-agents.js';
import { written } from './written.js';

const text = reportsText.agents;

interface AgentsTableProps {
  readonly report: AgentReport;
  readonly columns: readonly AgentColumn[];
  /** Every column, those that are not shown as well: the order stays when others are. */
  readonly all: readonly AgentColumn[];
}

/** A row for each agent, in the order of any column; all of them together below. */
export function AgentsTable({ report: { agents, total, adherenceTargetPercent }, columns, all }: AgentsTableProps) {
  const [order, setOrder] = useState<AgentOrder>({ by: 'name', isDown: false });
  const head = (code: string, name: string, about?: string) => (
    <th key={code} scope="col" title={about} aria-sort={order.by !== code ? 'none' : order.isDown ? 'descending' : 'ascending'}>
      <button type="button" className="reports__sort" data-testid={`sort-${code}`} onClick={() => setOrder(orderBy(code, order))}>{name}<span aria-hidden="true">{order.by === code ? (order.isDown ? ' ▼' : ' ▲') : ''}</span></button>
    </th>
  );
  const cells = (row: AgentRow) => columns.map((column) => <td key={column.code} className="figures" data-testid={`of-${column.code}`}>{written(column.kind, column.of(row))}{isBelow(column, row, adherenceTargetPercent) && <> <StatusWord tone="late">{text.below}</StatusWord></>}</td>);
  return (
    <div className="reports__wide" tabIndex={0} role="region" aria-label={text.caption}>
      <table className="table" data-testid="agents-figures">
        <caption className="unseen">{text.caption}</caption>
        <thead><tr>{head('name', text.agent)}{columns.map(({ code, heading, about }) => head(code, heading.en, about))}</tr></thead>
        <tbody>{sortAgents(agents, order, all).map((agent) => <tr key={agent.agentId} data-testid="agent-figures" data-agent={agent.agentId}><th scope="row">{agent.name}</th>{cells(agent)}</tr>)}</tbody>
        <tfoot><tr><th scope="row">{text.total}</th>{cells(total)}</tr></tfoot>
      </table>
    </div>
  );
}

const isBelow = ({ code, of }: AgentColumn, row: AgentRow, target: number): boolean => code === 'adherencePercent' && (of(row) ?? target) < target;
