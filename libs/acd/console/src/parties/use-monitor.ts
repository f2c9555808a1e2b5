import type { CallParties, MonitorRole } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { useMicrophone } from '../microphone/use-microphone.js';
import type { LineState } from '../softphone/softphone.js';
import { useSoftphone } from '../softphone/use-softphone.js';
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

/** The softphone of a supervisor, `client:<person>` as an agent's; in use while `isWanted`. What they are in is what the server last sent. */
export function useMonitor(server: MonitorServer, personId: string, isWanted: boolean, onTrouble: (message: string | null) => void): Monitor {
  const { microphone } = useMicrophone(isWanted);
  const { softphone, line } = useSoftphone(server, microphone, isWanted);
  const [known, setKnown] = useState<CallParties | null>(null);
  const [mine, setMine] = useState<string | null>(null);

  useEffect(() => server.onParties((parties) => setKnown((before) => (before?.callId === parties.callId && before.version > parties.version ? before : parties))), [server, personId]);

  const me = known?.parties.find(({ partyId, state }) => partyId === mine && state !== 'gone');
  const role = me && me.role !== 'caller' && me.role !== 'agent' && me.role !== 'consulted' && me.role !== 'third' ? me.role : null;
  const say = (answer: Answer<unknown>) => onTrouble(answer.ok ? null : answer.message);
  const come = async (callId: string, wanted: MonitorRole) => {
    if (line.kind !== 'ready' && line.kind !== 'in-call') return onTrouble(text.lineDown);
    const ask = { listening: server.listen, whispering: server.whisper, barging: server.barge }[wanted];
    const answer = await ask(callId);
    say(answer);
    if (!answer.ok) return;
    setMine(answer.value.partyId);
    softphone.acceptClaim(answer.value.partyId);
  };
  return {
    line, isMuted: line.kind === 'in-call' && line.isMuted, in: known && role ? { callId: known.callId, role, parties: known } : null,
    come: (callId, wanted) => void come(callId, wanted),
    leave: () => void server.leave().then(say),
    mute: () => { if (softphone.state.kind === 'in-call') softphone.mute(!softphone.state.isMuted); },
    endLeg: (callId, partyId) => void server.endLeg(callId, partyId).then(say),
  };
}
