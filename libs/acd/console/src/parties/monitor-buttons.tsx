import { Button } from '@pukar/ui';
import { partiesText as text } from './parties-messages.js';
import type { Monitor } from './use-monitor.js';

interface MonitorButtonsProps {
  readonly callId: string;
  readonly monitor: Monitor;
}

/** The three ways into a conversation for a supervisor, and out of it; the one that they are in is pressed. Whoever can be heard there can shut their own microphone. */
export function MonitorButtons({ callId, monitor }: MonitorButtonsProps) {
  const role = monitor.in?.callId === callId ? monitor.in.role : null;
  return (
    <span className="monitor" role="group" aria-label={text.inCall}>
      <Button aria-pressed={role === 'listening'} data-testid="listen" onClick={() => monitor.come(callId, 'listening')}>{text.listen}</Button>
      <Button aria-pressed={role === 'whispering'} data-testid="whisper" onClick={() => monitor.come(callId, 'whispering')}>{text.whisper}</Button>
      <Button aria-pressed={role === 'barging'} data-testid="barge" onClick={() => monitor.come(callId, 'barging')}>{text.barge}</Button>
      {(role === 'whispering' || role === 'barging') && <Button aria-pressed={monitor.isMuted} data-testid="mute-self" onClick={monitor.mute}>{monitor.isMuted ? text.unmuteSelf : text.muteSelf}</Button>}
      {role && <Button kind="end" data-testid="leave-call" onClick={monitor.leave}>{text.leave}</Button>}
    </span>
  );
}
