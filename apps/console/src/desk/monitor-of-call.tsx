import { ConversationParties, type Monitor, MonitorButtons } from '@pukar/acd-console';
import { useEffect } from 'react';

/** A supervisor's ways into an agent's call, and who is in it once they are. Their line is opened when this is first on the screen. */
export function MonitorOfCall({ callId, monitor, onShown }: { readonly callId: string; readonly monitor: Monitor; readonly onShown: () => void }) {
  useEffect(() => onShown(), [onShown]);
  return (
    <>
      <MonitorButtons callId={callId} monitor={monitor} />
      {monitor.in?.callId === callId && <ConversationParties parties={monitor.in.parties} onEnd={(partyId) => monitor.endLeg(callId, partyId)} />}
    </>
  );
}
