import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { Button, StatusWord, Timer, type Tone } from '@pukar/ui';
import { callPhase, switchOf } from '../desk/desk-state.js';
import { deskText as text } from '../desk-messages.js';
import { BreakTime } from '../presence/break-time.js';
import { breakNamed } from '../presence/choices.js';
import { Readiness, type ReadinessProps } from './readiness.js';

interface PresenceBarProps extends ReadinessProps {
  readonly snapshot: DeskSnapshot | null;
  readonly onSwitch: () => void;
  /** Absent while no test is possible. */
  readonly onTest: (() => void) | undefined;
}

const PRESENCE_TONE = {
  offline: 'calm', 'not-ready': 'soon', ready: 'done', offered: 'live', 'on-call': 'live', 'wrap-up': 'soon', 'on-break': 'calm',
} as const satisfies Record<DeskSnapshot['presence'], Tone>;

/** Whether calls can come: what the agent is doing and since when, what their browser has, the server, and who waits. */
export function PresenceBar({ snapshot, onSwitch, onTest, ...readiness }: PresenceBarProps) {
  const wanted = switchOf(snapshot);
  const isInCall = snapshot?.call != null;
  return (
    <>
      {snapshot && (
        <span className="presence">
          <StatusWord tone={PRESENCE_TONE[snapshot.presence]} testId="presence">{snapshot.presence === 'on-break' && snapshot.wish.reason ? text.onBreak(breakNamed(snapshot, snapshot.wish.reason).name) : text.presence[snapshot.presence]}</StatusWord>
          {snapshot.presence === 'on-break' ? <BreakTime since={snapshot.since} minutes={breakNamed(snapshot, snapshot.wish.reason).minutes} /> : <Timer since={snapshot.since} />}
          <Next snapshot={snapshot} />
        </span>
      )}
      {wanted === 'ready' && !isInCall && <Button kind="main" act="presence.switch" data-testid="go-ready" onClick={onSwitch}>{text.goReady}</Button>}
      {wanted === 'ready' && isInCall && <Button kind="bare" act="presence.switch" data-testid="take-back-break" onClick={onSwitch}>{text.takeBackBreak}</Button>}
      {wanted === 'choose' && <Button kind={isInCall ? 'bare' : 'plain'} act="presence.switch" data-testid="go-break" onClick={onSwitch}>{isInCall ? text.breakAfterCall : text.goBreak}</Button>}
      <Readiness {...readiness} />
      {onTest && snapshot?.presence !== 'on-break' && <Button kind="bare" act="sound.test" data-testid="sound-test" onClick={onTest}>{text.test}</Button>}
      {snapshot && <span className="figures" data-testid="waiting-count">{text.waiting(snapshot.line.waiting)}</span>}
    </>
  );
}

/** What comes after the call and its wrap-up, where it is not the next call; in wrap-up always. */
function Next({ snapshot }: { readonly snapshot: DeskSnapshot }) {
  const { wish } = snapshot;
  const phase = callPhase(snapshot);
  const isShown = phase === 'wrap-up' || ((phase === 'connecting' || phase === 'talking') && wish.kind !== 'ready');
  if (!isShown) return null;
  const what = wish.kind === 'ready' ? text.thenReady : wish.kind === 'away' ? text.thenNotReady : text.thenBreak(breakNamed(snapshot, wish.reason).name);
  return <span className="presence__next" role="status" data-testid="presence-next">{text.then} {what}</span>;
}
