import { accountText } from '../../account/account-messages.js';
import { OwnSessions } from '../../account/own-sessions.js';
import { type OpenPanel, Panel } from './panel.js';

const text = accountText.sessions;

/** Where the person is signed in, over their page. */
export function SessionsPanel({ onClose, onExpire }: OpenPanel) {
  return <Panel title={text.title} about={text.about} testId="own-sessions" onClose={onClose}><OwnSessions onExpire={onExpire} /></Panel>;
}
