import type { BoardAgent } from '@pukar/acd-core/contracts';
import { Announce, type Answer, EmptyState, languageName, Notice, type SocketState, useShortcuts } from '@pukar/ui';
import { type ReactNode, useRef, useState } from 'react';
import { Age, AsTold, OldNotice, useIsOld } from './age.js';
import { AgentPanel } from './agent-panel.js';
import { reasonOf } from './agent-state.js';
import { AgentsTable } from './agents-table.js';
import { AgentsView } from './agents-view.js';
import { AlertsList } from './alerts-list.js';
import { boardText as text } from './board-messages.js';
import type { BoardServer } from './board-server.js';
import { Numbers } from './numbers.js';
import { PastAlerts } from './past-alerts.js';
import { QueuesTable } from './queues-table.js';
import { AGENT_GROUPS, AGENT_ORDERS, type AgentGroup, type AgentView, groupCounts, shownAgents } from './shown-agents.js';
import { SkillsForm } from './skills-form.js';
import { TellDesks } from './tell-desks.js';
import { useBoard } from './use-board.js';
import { WaitingTable } from './waiting-table.js';
import './board.css';

interface BoardPageProps {
  readonly server: BoardServer;
  readonly socket: SocketState;
  readonly wallAddress: string;
  /** Whether the person may do something about the floor; who may not only looks. */
  readonly mayAct: boolean;
  /** Opens and closes the line: another room's part. */
  readonly line: ReactNode;
  /** What can be done with an agent beside their state, and with the call that they have. */
  readonly moreOf: (agent: BoardAgent) => ReactNode;
}

const GROUPS = Object.keys(AGENT_GROUPS) as AgentGroup[];

/** The board: six numbers, alerts, queues, callers and agents, and for supervisors what can be done about them. */
export function BoardPage({ server, socket, wallAddress, mayAct, line, moreOf }: BoardPageProps) {
  const board = useBoard(server, socket);
  const isOld = useIsOld(board, socket);
  const [view, setView] = useState<AgentView>({ group: 'here', words: '', order: 'state' });
  const [open, setOpen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const find = useRef<HTMLInputElement>(null);

  const done = async (asked: Promise<Answer<unknown>>): Promise<string | null> => {
    const answer = await asked;
    setTrouble(answer.ok ? null : text.failed(answer.message));
    setSaid(answer.ok ? text.done : '');
    return answer.ok ? null : answer.message;
  };
  const act = (asked: Promise<Answer<unknown>>) => void done(asked);

  useShortcuts({
    '/': () => find.current?.focus(),
    o: () => setView((before) => ({ ...before, order: AGENT_ORDERS[(AGENT_ORDERS.indexOf(before.order) + 1) % AGENT_ORDERS.length] ?? 'state' })),
    ...Object.fromEntries(GROUPS.map((group, nth) => [String(nth + 1), () => setView((before) => ({ ...before, group }))])),
  });

  if (!board) return <EmptyState title={socket === 'outdated' ? text.outdated : text.loading} testId="board-loading"><p>{text.loadingNote}</p></EmptyState>;
  const agents = shownAgents(board.agents, view, (agent) => [agent.name, text.presence[agent.presence], reasonOf(agent, board.breaks), agent.outOfPlan ? text.outSaid[agent.outOfPlan.why] : '', ...agent.languages.map(languageName)].join(' '));
  const opened = board.agents.find(({ agentId }) => agentId === open);
  const counts = groupCounts(board.agents);
  const close = () => {
    const before = open;
    setOpen(null);
    box?.querySelector<HTMLElement>(`[data-walk="${before}"]`)?.focus();
  };
  return (
    <div className={`board${isOld ? ' board--old' : ''}`} data-testid="board" data-old={isOld}>
      <Announce>{said}</Announce>
      <div className="board__bar"><Age board={board} /><a href={wallAddress} data-testid="to-wall" title={text.wallNote}>{text.wall}</a><span className="quiet board__keys">{text.keys}</span></div>
      {isOld && <OldNotice board={board} socket={socket} />}
      {trouble && <Notice tone="late" testId="board-trouble">{trouble}</Notice>}
      <AsTold board={board} isOld={isOld}>
        <Numbers numbers={board.numbers} />
        <div className="board__columns">
          <div className="board__left">
            <AlertsList alerts={board.alerts} onTakeOn={mayAct ? (id) => act(server.acknowledge(id)) : null} />
            <QueuesTable queues={board.queues} />
            <WaitingTable board={board} acts={mayAct ? { move: (callId, queue) => act(server.move({ callId, queue })), prioritise: (callId, priority) => act(server.prioritise({ callId, priority })) } : null} />
            {mayAct && <details className="board__fold" data-testid="tell-fold" open={board.told.length > 0 ? true : undefined}><summary>{text.tell}</summary><TellDesks told={board.told} onTell={(words) => done(server.broadcast(words))} onEnd={(id) => act(server.endBroadcast(id))} /></details>}
            <Fold title={text.line} testId="line-fold">{line}</Fold>
            <PastAlerts server={server} turn={board.alerts.length} />
          </div>
          <section className="board__right" aria-label={text.agents}>
            {opened && <AgentPanel agent={opened} breaks={board.breaks} onSet={mayAct ? (wanted) => done(server.setState(wanted)) : null} onClose={close}
              skills={mayAct && <Fold key={`skills ${opened.agentId}`} title={text.skills} testId="skills-fold"><SkillsForm agent={opened} board={board} onSave={(skills) => done(server.setSkills({ agentId: opened.agentId, skills }))} /></Fold>} more={moreOf(opened)} />}
            <AgentsView view={view} counts={counts} find={find} onView={setView} onWalk={() => box?.querySelector<HTMLElement>('[data-walk]')?.focus()} />
            <AgentsTable agents={agents} breaks={board.breaks} isAnybodyHere={counts.here > 0} isAnybodyOut={counts['out-of-plan'] > 0} open={open} onOpen={(agentId) => setOpen(open === agentId ? null : agentId)} box={box} onBox={setBox} />
          </section>
        </div>
      </AsTold>
    </div>
  );
}

/** A part that is made only once it is looked at. */
function Fold({ title, testId, children }: { readonly title: string; readonly testId: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return <details className="board__fold" data-testid={testId} onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{title}</summary>{isOpen && children}</details>;
}

