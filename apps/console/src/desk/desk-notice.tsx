import { type Connection, deskText } from '@pukar/acd-console';
import { Button, Notice } from '@pukar/ui';
import { consoleText as text } from './console-messages.js';

interface DeskNoticeProps {
  readonly connection: Connection;
  /** Another tab of this browser is the desk. */
  readonly isSecondTab: boolean;
  readonly onWorkHere: () => void;
}

/** What the agent must know of the line to the server, when it is not as it should be. */
export function DeskNotice({ connection, isSecondTab, onWorkHere }: DeskNoticeProps) {
  switch (connection) {
    case 'lost': return <Notice tone="soon" testId="server-lost">{deskText.lost}</Notice>;
    case 'elsewhere': return <Notice tone="soon" testId="desk-elsewhere">{isSecondTab ? deskText.secondTab : deskText.elsewhere} <Button data-testid="work-here" onClick={onWorkHere}>{deskText.workHere}</Button></Notice>;
    case 'outdated': return <Notice tone="late">{text.outdated} <Button onClick={() => window.location.reload()}>{text.reload}</Button></Notice>;
    case 'connecting':
    case 'signed-out':
    case 'up': return null;
  }
}
