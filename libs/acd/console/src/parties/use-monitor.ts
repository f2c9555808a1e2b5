import type { CallParties, MonitorRole } from '@pukar/calls-core/contracts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMicrophone } from '../microphone/use-microphone.js';
import type { LineState } from '../softphone/softphone.js';
import { useSoftphone } from '../softphone/use-softphone.js';
import { Monitoring, roleIn } from './monitoring.js';
import { partiesText as text } from './parties-messages.js';
import type { MonitorServer } from './parties-server.js';

/** A supervisor's line into conversations. */
export interface Monitor {
  readonly line: LineState;
  /** Where they are now, and how; null in none. */
  readonly in: { readonly callId: string; readonly role: MonitorRole; readonly parties: CallParties } | null;
  come(callId: string, role: MonitorRole): void;
  leave(): void;
  /** Whether the supervisor's own microphone is shut, and the key for it: by the softphone, whatever the carrier does with their line. */
  readonly isMuted: boolean;
  mute(): void;
  endLeg(callId: string, partyId: string): void;
}

interface MonitorNeeds {
  /** The softphone is in use, as it stays while the screen's connection is lost for a moment. */
  readonly isWanted: boolean;
  readonly isOnline: boolean;
  /** The same function for as long as the screen is shown. */
  readonly onTrouble: (message: string | null) => void;
}

/** The softphone of a supervisor, `client:<person>` as an agent's. What they are in is what the server last said; it is asked anew whenever the screen has come, or come back. */
export function useMonitor(server: MonitorServer, { isWanted, isOnline, onTrouble }: MonitorNeeds): Monitor {
  const { microphone } = useMicrophone(isWanted);
  const { softphone, line } = useSoftphone(server, microphone, isWanted);
  const [monitoring] = useState(() => new Monitoring(server, onTrouble, softphone));
  const where = useSyncExternalStore((changed) => monitoring.onChange(changed), () => monitoring.where);
  useEffect(() => server.onParties((parties) => monitoring.hear(parties)), [server, monitoring]);
  useEffect(() => { if (isOnline) monitoring.look(); }, [monitoring, isOnline]);

  const role = roleIn(where);
  return {
    line, isMuted: line.kind === 'in-call' && line.isMuted, in: where && role ? { callId: where.parties.callId, role, parties: where.parties } : null,
    come: (callId, wanted) => (line.kind === 'ready' || line.kind === 'in-call' ? monitoring.come(callId, wanted) : onTrouble(text.lineDown)),
    leave: () => monitoring.leave(),
    mute: () => { if (softphone.state.kind === 'in-call') softphone.mute(!softphone.state.isMuted); },
    endLeg: (callId, partyId) => void server.endLeg(callId, partyId).then((answer) => onTrouble(answer.ok ? null : answer.message)),
  };
}
