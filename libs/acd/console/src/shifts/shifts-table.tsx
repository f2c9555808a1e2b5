import type { ShiftsPage } from '@pukar/acd-core/contracts';
import { When } from '@pukar/ui';
import { spanInWords } from './shift-span.js';
import { weekInWords } from './shift-words.js';
import { shiftsText as text } from './shifts-messages.js';

type Agent = ShiftsPage['agents'][number];

interface ShiftsTableProps {
  readonly page: ShiftsPage;
  readonly agents: readonly Agent[];
  readonly chosen: readonly string[];
  readonly onChoose: (agentIds: readonly string[]) => void;
}

/** Every agent with what holds for them, each to be chosen, and what was written. */
export function ShiftsTable({ page, agents, chosen, onChoose }: ShiftsTableProps) {
  const areAll = agents.every(({ agentId }) => chosen.includes(agentId));
  return (
    <div className="shifts__list" tabIndex={0} role="region" aria-label={text.caption}>
      <table className="table table--stacks" data-testid="planned-agents">
        <caption className="unseen">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col"><label className="shifts__choose"><input type="checkbox" checked={areAll} data-testid="choose-all" onChange={() => onChoose(areAll ? [] : agents.map(({ agentId }) => agentId))} /> {text.agent} <span className="unseen">{text.chooseAll}</span></label></th>
            <th scope="col">{text.today}</th><th scope="col">{text.ahead}</th>
          </tr>
        </thead>
        <tbody>
          {agents.map((agent) => (
            <tr key={agent.agentId} data-testid="planned-agent" data-agent={agent.agentId}>
              <th scope="row"><label className="shifts__choose"><input type="checkbox" aria-label={text.choose(agent.name)} checked={chosen.includes(agent.agentId)} onChange={(event) => onChoose(event.target.checked ? [...chosen, agent.agentId] : chosen.filter((id) => id !== agent.agentId))} /> {agent.name}</label></th>
              <td data-head={text.today} className="figures">{agent.week.length > 0 ? weekInWords(agent.week, page.breaks) : <span className="quiet">{agent.plans.length > 0 ? text.off : text.none}</span>}</td>
              <td data-head={text.ahead}><Written agent={agent} page={page} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Written({ agent: { plans }, page: { today, breaks } }: { readonly agent: Agent; readonly page: ShiftsPage }) {
  if (plans.length === 0) return null;
  const ahead = plans.filter(({ fromDay, untilDay }) => fromDay > today || (untilDay !== null && untilDay >= today));
  const said = ({ week }: Agent['plans'][number]): string => (week === null ? text.asUsual : weekInWords(week, breaks) || text.off);
  return (
    <>
      {ahead.map((plan) => <p key={plan.id} className="shifts__line">{spanInWords(plan, today)}: <span className="figures">{said(plan)}</span>{plan.note && <span className="quiet" dir="auto"> {plan.note}</span>}</p>)}
      <details>
        <summary className="quiet">{text.history(plans.length)}</summary>
        <ul className="shifts__written">{plans.map((plan) => <li key={plan.id}>{spanInWords(plan, today)}: <span className="figures">{said(plan)}</span> <span className="quiet">{plan.note && <span dir="auto">{plan.note} · </span>}{text.by(plan.by)}, <When at={plan.writtenAt} show="exact" /></span></li>)}</ul>
      </details>
    </>
  );
}
