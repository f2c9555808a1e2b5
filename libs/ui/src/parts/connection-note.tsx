import { indianTime } from '../time/relative-time.js';
import { uiText } from '../text/ui-messages.js';
import type { SocketState } from '../server/socket-client.js';
import { Button } from './button.js';

interface ConnectionNoteProps {
  readonly state: SocketState;
  /** When what the screen shows was right; undefined while nothing is shown yet. */
  readonly asOf: Date | undefined;
}

/** Says how old the screen is while its line to the server is down, or that the page itself is too old. Empty when all is well. */
export function ConnectionNote({ state, asOf }: ConnectionNoteProps) {
  if (state === 'outdated') {
    return (
      <span className="connection-note connection-note--outdated" role="status" data-testid="connection-note">
        {uiText.outdated}
        <Button onClick={() => window.location.reload()}>{uiText.reload}</Button>
      </span>
    );
  }
  if (state !== 'reconnecting') return null;
  return <span className="connection-note" role="status" data-testid="connection-note">{asOf ? uiText.asOf(indianTime(asOf)) : uiText.connecting}</span>;
}
