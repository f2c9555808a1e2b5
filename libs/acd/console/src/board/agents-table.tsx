import type { Board, BoardAgent } from '@pukar/acd-core/contracts';
import { EmptyState, languageName, Written } from '@pukar/ui';
import { type KeyboardEvent, memo, type RefObject, useEffect, useRef, useState } from 'react';
import { AgentState, OutOfPlan, TimeInState } from './agent-state.js';
import { boardText as text } from './board-messages.js';
import { useWindow } from './use-window.js';

interface AgentsTableProps {
  readonly agents: readonly BoardAgent[];
  readonly breaks: Board['breaks'];
  /** Somebody is here at all; otherwise nobody matches what is looked for. */
  readonly isAnybodyHere: boolean;
  /** Somebody of the floor is out of adherence: from then on there is a column for it. */
  readonly isAnybodyOut: boolean;
  readonly open: string | null;
  readonly onOpen: (agentId: string) => void;
  readonly box: HTMLDivElement | null;
  readonly onBox: (box: HTMLDivElement | null) => void;
}

/** Agents with what they do, walked by the arrow keys. Only the rows that are seen are drawn. */
export function AgentsTable({ agents, breaks, isAnybodyHere, isAnybodyOut, open, onOpen, box, onBox }: AgentsTableProps) {
  const rowHeight = useRowHeight();
  const { from, to } = useWindow(box, agents.length, rowHeight);
  const [at, setAt] = useState<string | null>(null);
  const walkedRef = useRef<string | null>(null);
  const [hasMarks, setMarks] = useState(isAnybodyOut);
  if (isAnybodyOut && !hasMarks) setMarks(true);
  const heads = [text.agent, text.state, text.since, ...(hasMarks ? [text.plan] : []), text.languages];
  const index = Math.max(0, agents.findIndex(({ agentId }) => agentId === at));

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const next = stepOf(event.key, index, agents.length);
    const agent = next === undefined ? undefined : agents[next];
    if (!agent || next === undefined) return;
    event.preventDefault();
    setAt(agent.agentId);
    walkedRef.current = agent.agentId;
    if (!box) return;
    const top = next * rowHeight;
    if (top < box.scrollTop + rowHeight) box.scrollTo({ top: Math.max(0, top - rowHeight) });
    else if (top + 2 * rowHeight > box.scrollTop + box.clientHeight) box.scrollTo({ top: top + 3 * rowHeight - box.clientHeight });
  };
  useFocusOf(box, walkedRef, `${at} ${from} ${to}`);

  if (agents.length === 0) return <EmptyState title={isAnybodyHere ? text.noMatch : text.nobodyHere} testId="no-agents">{!isAnybodyHere && <p>{text.nobodyHereNote}</p>}</EmptyState>;
  return (
    <div className="board-scroll board-scroll--agents" ref={onBox} onKeyDown={walk}>
      <table className={`board-table board-table--rows${hasMarks ? ' board-table--marks' : ''}`} aria-rowcount={agents.length + 1} data-testid="agents">
        <caption className="unseen">{text.agents}</caption>
        <thead><tr aria-rowindex={1}>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {from > 0 && <tr aria-hidden="true"><td colSpan={heads.length} style={{ blockSize: from * rowHeight }} /></tr>}
          {agents.slice(from, to).map((agent, nth) => (
            <Row key={agent.agentId} agent={agent} breaks={breaks} rowIndex={from + nth + 2} isOpen={agent.agentId === open} isAt={from + nth === index} hasMark={hasMarks} onOpen={onOpen} onAt={setAt} />
          ))}
          {to < agents.length && <tr aria-hidden="true"><td colSpan={heads.length} style={{ blockSize: (agents.length - to) * rowHeight }} /></tr>}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly agent: BoardAgent;
  readonly breaks: Board['breaks'];
  readonly rowIndex: number;
  readonly isOpen: boolean;
  readonly isAt: boolean;
  readonly hasMark: boolean;
  readonly onOpen: (agentId: string) => void;
  readonly onAt: (agentId: string) => void;
}

const Row = memo(function Row({ agent, breaks, rowIndex, isOpen, isAt, hasMark, onOpen, onAt }: RowProps) {
  const languages = agent.languages.map(languageName).join(', ');
  return (
    <tr aria-rowindex={rowIndex} className={isOpen ? 'board-table__open' : undefined} data-testid="agent" data-agent={agent.agentId} data-presence={agent.presence} data-out={agent.outOfPlan?.why}>
      <th scope="row">
        <button type="button" className="board-table__name" tabIndex={isAt ? 0 : -1} aria-expanded={isOpen} title={text.openAgent(agent.name)} data-walk={agent.agentId} onFocus={() => onAt(agent.agentId)} onClick={() => onOpen(agent.agentId)}><Written text={agent.name} /></button>
      </th>
      <td><AgentState agent={agent} breaks={breaks} /></td>
      <td className="figures"><TimeInState agent={agent} /></td>
      {hasMark && <td className="figures">{agent.outOfPlan && <OutOfPlan out={agent.outOfPlan} />}</td>}
      <td className="quiet" title={languages}>{languages}</td>
    </tr>
  );
});

function stepOf(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown': return Math.min(count - 1, index + 1);
    case 'ArrowUp': return Math.max(0, index - 1);
    case 'PageDown': return Math.min(count - 1, index + 10);
    case 'PageUp': return Math.max(0, index - 10);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}

/** Walking moves the focus to the row that it comes to, once that is drawn (`drawn` changes then): the last of five hundred is not there yet when its key is pressed. A list that changes by itself moves it nowhere. */
function useFocusOf(box: HTMLDivElement | null, walkedRef: RefObject<string | null>, drawn: string): void {
  useEffect(() => {
    const row = walkedRef.current && box?.querySelector<HTMLElement>(`[data-walk="${walkedRef.current}"]`);
    if (!row) return;
    walkedRef.current = null;
    row.focus({ preventScroll: true });
  }, [box, walkedRef, drawn]);
}

/** The height of a row as the style sheet has it, in pixels. */
function useRowHeight(): number {
  const [height] = useState(() => {
    const probe = document.createElement('div');
    probe.className = 'board-row-probe';
    document.body.append(probe);
    const measured = probe.getBoundingClientRect().height;
    probe.remove();
    return measured || 36;
  });
  return height;
}
