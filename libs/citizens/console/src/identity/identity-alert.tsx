import { Notice } from '@pukar/ui';
import { identityText as text } from '../identity-messages.js';
import { useIdentityAlerts } from './use-identity.js';

/** On every page of those who may agree: somebody waits for a second person. */
export function IdentityAlert({ onExpire }: { readonly onExpire: () => void }) {
  const { alerts } = useIdentityAlerts(onExpire);
  if (!alerts || alerts.waiting === 0) return null;
  return <Notice tone="soon" testId="identity-alert">{text.waiting(alerts.waiting)} <a href="#identity">{text.look}</a></Notice>;
}
