import { type Disposition, likelyDisposition } from '@pukar/acd-console';
import { useState } from 'react';

interface Seen {
  readonly callId: string | null;
  readonly isRegistered: boolean;
  readonly wasTicketFound: boolean;
  readonly chosen: Disposition | null;
}

/** What came of the call on screen: filled in from what was seen of it, unless the agent chose. Each call begins anew. */
export function useOutcome(callId: string | null, wasPutOut: boolean) {
  const fresh: Seen = { callId, isRegistered: false, wasTicketFound: false, chosen: null };
  const [kept, setSeen] = useState<Seen>(fresh);
  const seen = kept.callId === callId ? kept : fresh;
  const note = (change: Partial<Seen>) => setSeen({ ...seen, ...change });
  return {
    isRegistered: seen.isRegistered,
    disposition: seen.chosen ?? (wasPutOut ? 'abusive-call' : likelyDisposition(seen)),
    choose: (chosen: Disposition) => note({ chosen }),
    registered: () => note({ isRegistered: true }),
    ticketFound: () => note({ wasTicketFound: true }),
  };
}
