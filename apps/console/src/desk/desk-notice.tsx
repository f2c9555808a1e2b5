import { type Connection, deskText } from '@pukar/acd-console';
import { Button, Notice } from '@pukar/ui';
import { consoleText as text } from './console-messages.js';

interface DeskNoticeProps {
  readonly connection: Connection;
  /** Another tab of this browser is the desk. */
  readonly isSecondTab: boolean;
  readonly onWorkHere: () => void;
  /** A conversation goes on here, and whether its line is down too. */
  readonly isInCall: boolean;
  readonly isLineDown: boolean;
}

/** What the agent must know of the line to the server, when it is not as it should be. */
export function DeskNotice({ connection, isSecondTab, onWorkHere, isInCall, isLineDown }: DeskNoticeProps) {
  switch (connection) {
    case 'lost': return <Notice tone={isInCall && isLineDown ? 'late' : 'soon'} testId="server-lost">{isInCall ? (isLineDown ? deskText.lostWithLine : deskText.lost) : deskText.lostBetweenCalls}</Notice>;
    case 'elsewhere': return <Notice tone="soon" testId="desk-elsewhere">{isSecondTab ? deskText.secondTab : deskText.elsewhere} <Button data-testid="work-here" onClick={onWorkHere}>{deskText.workHere}</Button></Notice>;
    case 'outdated': return <Notice tone="late">{text.outdated} <Button onClick={() => window.location.reload()}>{text.reload}</Button></Notice>;
    case 'connecting':
    case 'signed-out':
    case 'up': return null;
  }
}
