import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { Button, StatusWord, Timer, type Tone } from '@pukar/ui';
import { toggleOf } from '../desk/desk-state.js';
import { deskText as text } from '../desk-messages.js';
import { Readiness, type ReadinessProps } from './readiness.js';

interface PresenceBarProps extends ReadinessProps {
  readonly snapshot: DeskSnapshot | null;
  readonly onToggle: () => void;
  /** Absent while no test is possible. */
  readonly onTest: (() => void) | undefined;
}

const PRESENCE_TONE = {
  offline: 'calm', 'not-ready': 'soon', ready: 'done', offered: 'live', 'on-call': 'live', 'wrap-up': 'soon', 'on-break': 'calm',
} as const satisfies Record<DeskSnapshot['presence'], Tone>;

/** Whether calls can come: what the agent is doing and since when, what their browser has, the server, and who waits. */
export function PresenceBar({ snapshot, onToggle, onTest, ...readiness }: PresenceBarProps) {
  const toggle = toggleOf(snapshot);
  return (
    <>
      {snapshot && (
        <span className="presence">
          <StatusWord tone={PRESENCE_TONE[snapshot.presence]} testId="presence">{text.presence[snapshot.presence]}</StatusWord>
          <Timer since={snapshot.since} />
          {snapshot.notReadyBecause && <span className="presence__why" role="status" data-testid="not-ready-because">{text.notReadyBecause[snapshot.notReadyBecause]}</span>}
        </span>
      )}
      {toggle === 'ready' && <Button kind="main" act="presence.switch" data-testid="go-ready" onClick={onToggle}>{text.goReady}</Button>}
      {toggle === 'break' && <Button act="presence.switch" data-testid="go-break" onClick={onToggle}>{text.goBreak}</Button>}
      <Readiness {...readiness} />
      {onTest && <Button kind="bare" act="sound.test" data-testid="sound-test" onClick={onTest}>{text.test}</Button>}
      {snapshot && <span className="figures" data-testid="waiting-count">{text.waiting(snapshot.waiting)}</span>}
    </>
  );
}
