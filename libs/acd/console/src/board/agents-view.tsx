import { Field } from '@pukar/ui';
import type { RefObject } from 'react';
import { boardText as text } from './board-messages.js';
import { AGENT_GROUPS, AGENT_ORDERS, type AgentGroup, type AgentOrder, type AgentView } from './shown-agents.js';

interface AgentsViewProps {
  readonly view: AgentView;
  readonly counts: Readonly<Record<AgentGroup, number>>;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly onView: (view: AgentView) => void;
  /** From the words down into the list. */
  readonly onWalk: () => void;
}

/** Which agents are listed, and in which order. */
export function AgentsView({ view, counts, find, onView, onWalk }: AgentsViewProps) {
  return (
    <div className="agents-view">
      <div className="agents-view__groups" role="group" aria-label={text.agents}>
        {(Object.keys(AGENT_GROUPS) as AgentGroup[]).map((group) => (
          <button key={group} type="button" className="agents-view__group" aria-pressed={view.group === group} data-testid={`group-${group}`} onClick={() => onView({ ...view, group })}>{text.group[group]} <b className="figures">{counts[group]}</b></button>
        ))}
      </div>
      <Field label={text.find}>
        {(control) => (
          <input
            {...control} ref={find} className="input" type="search" placeholder={text.findHint} data-testid="find-agents" value={view.words} onChange={(event) => onView({ ...view, words: event.target.value })}
            onKeyDown={(event) => { if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); onWalk(); } }}
          />
        )}
      </Field>
      <Field label={text.order}>{(control) => <select {...control} className="input" data-testid="order-agents" value={view.order} onChange={(event) => onView({ ...view, order: event.target.value as AgentOrder })}>{AGENT_ORDERS.map((order) => <option key={order} value={order}>{text.orders[order]}</option>)}</select>}</Field>
    </div>
  );
}
