import { Button } from '@pukar/ui';
import { useState } from 'react';
import { deskText as text } from '../desk-messages.js';

/** Whether calls may be told of outside the browser: asked on a click, and what to do where it was refused. Absent once they may. */
export function RingPermission() {
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : 'granted'));
  if (permission === 'granted') return null;
  if (permission === 'denied') return <span className="quiet" data-testid="alerts-denied">{text.alertsDenied}</span>;
  return <Button kind="bare" data-testid="allow-alerts" onClick={() => void Notification.requestPermission().then(setPermission)}>{text.alertsAsk}</Button>;
}
