import { Notice } from '@pukar/ui';
import { pressureText as text } from '../pressure-messages.js';
import { usePressureAlerts } from './use-pressure.js';

/** On every page of a supervisor: somebody is pressed, and nobody looks after it. */
export function PressureAlert({ onExpire }: { readonly onExpire: () => void }) {
  const { alerts } = usePressureAlerts(onExpire);
  if (!alerts || alerts.waiting === 0) return null;
  return <Notice tone="late" testId="pressure-alert">{text.waiting(alerts.waiting)} <a href="#pressure">{text.look}</a></Notice>;
}
