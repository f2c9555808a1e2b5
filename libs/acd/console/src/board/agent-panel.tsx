import type { Board, BoardAgent, SetState } from '@pukar/acd-core/contracts';
import { Button, Field, indianTime, Notice, StatusWord, Written } from '@pukar/ui';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { AgentState, TimeInState } from './agent-state.js';
import { boardText as text } from './board-messages.js';

interface AgentPanelProps {
  readonly agent: BoardAgent;
  readonly breaks: Board['breaks'];
  readonly skills: ReactNode;
  /** Null for who only looks. */
  readonly onSet: ((wanted: SetState) => Promise<string | null>) | null;
  readonly onClose: () => void;
  /** What else can be done with them, or with their call. */
  readonly more: ReactNode;
}

/** One agent, and what a supervisor can ask of them. Nothing happens before the reason is given, and what it will do is said first. */
export function AgentPanel({ agent, breaks, skills, onSet, onClose, more }: AgentPanelProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [agent.agentId]);
  return (
    <section className="agent-panel" aria-label={agent.name} data-testid="agent-panel" onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } }}>
      <header className="board__head">
        <h2 ref={head} tabIndex={-1}><Written text={agent.name} /></h2>
        <span><AgentState agent={agent} breaks={breaks} /> <span className="figures"><TimeInState agent={agent} /></span></span>
        <Button kind="bare" data-testid="close-agent" onClick={onClose}>{text.close}</Button>
      </header>
      {agent.outOfPlan && <p><StatusWord tone="late">{text.outSince(text.outSaid[agent.outOfPlan.why], indianTime(new Date(agent.outOfPlan.since)))}</StatusWord></p>}
      {agent.presence === 'offline' ? <p className="quiet">{text.isAway}</p> : onSet && <SetStateForm key={agent.agentId} agent={agent} breaks={breaks} onSet={onSet} />}
      {skills}
      {more}
    </section>
  );
}

function SetStateForm({ agent, breaks, onSet }: Pick<AgentPanelProps, 'agent' | 'breaks'> & { readonly onSet: NonNullable<AgentPanelProps['onSet']> }) {
  const [wish, setWish] = useState<BoardAgent['wish']>('break');
  const [breakCode, setBreakCode] = useState(breaks[0]?.code ?? '');
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly isDone: boolean; readonly words: string } | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const trouble = await onSet({ agentId: agent.agentId, wish, why, ...(wish === 'break' && breakCode ? { breakCode } : {}) });
    setBusy(false);
    setSaid(trouble === null ? { isDone: true, words: text.done } : { isDone: false, words: trouble });
    if (trouble === null) setWhy('');
  };
  return (
    <form className="agent-panel__form" onSubmit={(event) => void send(event)}>
      <Field label={text.setTo}>{(control) => <select {...control} className="input" data-testid="set-wish" value={wish} onChange={(event) => setWish(event.target.value as BoardAgent['wish'])}>{(['ready', 'break', 'away'] as const).map((one) => <option key={one} value={one}>{text.set[one]}</option>)}</select>}</Field>
      {wish === 'break' && <Field label={text.breakReason}>{(control) => <select {...control} className="input" data-testid="set-break" value={breakCode} onChange={(event) => setBreakCode(event.target.value)}>{breaks.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}</select>}</Field>}
      <Field label={text.why}>{(control) => <input {...control} className="input" data-testid="set-why" required minLength={3} maxLength={160} value={why} onChange={(event) => setWhy(event.target.value)} />}</Field>
      <Button type="submit" kind={wish === 'ready' ? 'main' : 'end'} data-testid="set-now" busy={busy && text.setting}>{text.set[wish]}</Button>
      {wish !== 'ready' && agent.presence === 'on-call' && <p className="quiet">{text.afterCall}</p>}
      {wish !== 'ready' && agent.presence === 'offered' && <Notice tone="soon">{text.ringsNow}</Notice>}
      {said && <Notice tone={said.isDone ? 'done' : 'late'} testId="set-said">{said.words}</Notice>}
    </form>
  );
}
