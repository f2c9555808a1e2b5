import { Notice } from '@pukar/ui';
import { conductText as text } from '../conduct-messages.js';
import { useConductAlerts } from './use-conduct.js';

/** On every page of a supervisor: a threat that nobody has decided about. */
export function ConductAlert({ onExpire }: { readonly onExpire: () => void }) {
  const { alerts } = useConductAlerts(onExpire);
  if (!alerts || alerts.threats === 0) return null;
  return <Notice tone="late" testId="conduct-alert">{text.threats(alerts.threats)} <a href="#conduct">{text.look}</a></Notice>;
}
