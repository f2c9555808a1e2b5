import type { Board, BoardAgent } from '@pukar/acd-core/contracts';
import { countTime, indianTime, StatusWord, Timer, type Tone, useFromClock } from '@pukar/ui';
import { boardText as text } from './board-messages.js';

const TONES: Readonly<Record<BoardAgent['presence'], Tone>> = { offline: 'calm', 'not-ready': 'soon', ready: 'done', offered: 'live', 'on-call': 'live', 'wrap-up': 'soon', 'on-break': 'calm' };

/** What an agent does, in words: with the reason, what comes next where something else was asked for, and a caller on hold. */
export function AgentState({ agent, breaks }: { readonly agent: BoardAgent; readonly breaks: Board['breaks'] }) {
  const isBusy = agent.presence === 'on-call' || agent.presence === 'wrap-up';
  const more = [reasonOf(agent, breaks), agent.heldSince && text.onHold, isBusy && agent.wish !== 'ready' && `${text.next} ${text.wish[agent.wish]}`].filter(Boolean).join(' · ');
  return (
    <span className="agent-state" title={more || undefined}>
      <StatusWord tone={TONES[agent.presence]}>{text.presence[agent.presence]}</StatusWord>
      <span className="quiet"> {more}</span>
    </span>
  );
}

/** Why they are where they are, in words; nothing where there is no reason. */
export function reasonOf({ reason }: BoardAgent, breaks: Board['breaks']): string {
  if (reason === null) return '';
  const because: Readonly<Record<string, string>> = text.because;
  return breaks.find(({ code }) => code === reason)?.name ?? because[reason] ?? reason;
}

/** How long they have been in their state; of a break that is over its minutes, by how much. */
export function TimeInState({ agent: { since, breakUntil } }: { readonly agent: BoardAgent }) {
  const seconds = useFromClock((now) => Math.floor((now.getTime() - Date.parse(since)) / 1_000), 1_000);
  const over = useFromClock((now) => (breakUntil ? Math.floor((now.getTime() - Date.parse(breakUntil)) / 1_000) : -1), 1_000);
  return <span className="timer" role="timer" aria-live="off">{countTime(seconds)}{over > 0 && <span title={`${text.overBreak} ${countTime(over)}`}> <StatusWord tone="late"><span className="unseen">{text.overBreak} </span><span className="over-by"><span aria-hidden="true">+</span>{countTime(over)}</span></StatusWord></span>}</span>;
}

/** That an agent is out of adherence: how, and for how long. On a narrow screen the mark and its time, with the words for who hears them. */
export function OutOfPlan({ out: { why, since } }: { readonly out: NonNullable<BoardAgent['outOfPlan']> }) {
  return <span className="out-of-plan" title={text.outSince(text.outSaid[why], indianTime(new Date(since)))} data-testid="out-of-plan"><StatusWord tone="late"><span className="out-of-plan__why">{text.outOfPlan[why]} </span><Timer since={since} /></StatusWord></span>;
}
