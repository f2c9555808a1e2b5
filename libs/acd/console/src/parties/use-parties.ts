import type { CallParties } from '@pukar/calls-core/contracts';
import { useEffect, useState } from 'react';
import type { PartiesServer } from './parties-server.js';

/** Who is in the call: fetched when it comes on screen, and sent whenever it changes. An older list that arrives late is ignored. */
export function useParties(server: Pick<PartiesServer, 'read' | 'onParties'>, callId: string | null, isOnline: boolean): CallParties | null {
  const [known, setKnown] = useState<CallParties | null>(null);
  useEffect(() => {
    if (!callId || !isOnline) return;
    let isOver = false;
    const take = (parties: CallParties) => {
      if (!isOver && parties.callId === callId) setKnown((before) => (before?.callId === callId && before.version > parties.version ? before : parties));
    };
    const stop = server.onParties(take);
    void server.read(callId).then((answer) => { if (answer.ok) take(answer.value); });
    return () => { isOver = true; stop(); };
  }, [server, callId, isOnline]);
  return known?.callId === callId ? known : null;
}
