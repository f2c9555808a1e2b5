import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { Button, StatusWord, Timer, type Tone } from '@pukar/ui';
import type { Connection } from '../desk/desk-state.js';
import { toggleOf } from '../desk/desk-state.js';
import { deskText as text } from '../desk-messages.js';
import type { LineState } from '../softphone/softphone.js';
import { Readiness } from './readiness.js';

interface PresenceBarProps {
  readonly snapshot: DeskSnapshot | null;
  readonly connection: Connection;
  readonly line: LineState;
  readonly onToggle: () => void;
}

const PRESENCE_TONE = {
  offline: 'calm', 'not-ready': 'soon', ready: 'done', offered: 'live', 'on-call': 'live', 'wrap-up': 'soon', 'on-break': 'calm',
} as const satisfies Record<DeskSnapshot['presence'], Tone>;

/** Whether calls can come: what the agent is doing and since when, the line, the server, and who waits. */
export function PresenceBar({ snapshot, connection, line, onToggle }: PresenceBarProps) {
  const toggle = toggleOf(snapshot);
  return (
    <>
      {snapshot && (
        <span className="presence">
          <StatusWord tone={PRESENCE_TONE[snapshot.presence]} testId="presence">{text.presence[snapshot.presence]}</StatusWord>
          <Timer since={snapshot.since} />
          {snapshot.notReadyBecause && <span className="presence__why" role="status">{text.notReadyBecause[snapshot.notReadyBecause]}</span>}
        </span>
      )}
      {toggle === 'ready' && <Button kind="main" shortcut="F6" data-testid="go-ready" onClick={onToggle}>{text.goReady}</Button>}
      {toggle === 'break' && <Button shortcut="F6" data-testid="go-break" onClick={onToggle}>{text.goBreak}</Button>}
      <Readiness line={line} connection={connection} />
      {snapshot && <span className="figures" data-testid="waiting-count">{text.waiting(snapshot.waiting)}</span>}
    </>
  );
}
