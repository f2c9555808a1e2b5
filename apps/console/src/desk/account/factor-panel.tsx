import { accountText } from '../../account/account-messages.js';
import { OwnFactor } from '../../account/own-factor.js';
import { type OpenPanel, Panel } from './panel.js';

const text = accountText.factor;

/** A person's own second factor, over their page. */
export function FactorPanel({ onClose, onExpire }: OpenPanel) {
  return <Panel title={text.title} about={text.about} testId="own-factor" onClose={onClose}><OwnFactor of="staff" onExpire={onExpire} /></Panel>;
}
