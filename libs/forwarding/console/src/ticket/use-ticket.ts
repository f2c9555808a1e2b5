import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { inboxServer, isSignedOut } from '../inbox-server.js';

export interface OpenTicket {
  readonly ticket: InboxTicket | undefined;
  readonly isElsewhere: boolean;
  readonly problem: string | undefined;
  load(): Promise<void>;
}

/** The open ticket, fetched when it is opened and whenever the list shows another version of it. */
export function useTicket(reference: string, version: number | undefined, onSignedOut: () => void): OpenTicket {
  const [state, setState] = useState<Omit<OpenTicket, 'load'>>({ ticket: undefined, isElsewhere: false, problem: undefined });
  const asked = useRef(0);

  const load = useCallback(() => {
    const turn = ++asked.current;
    return inboxServer.ticket(reference).then((answer) => {
      if (turn !== asked.current) return;
      if (answer.ok) setState({ ticket: answer.value, isElsewhere: false, problem: undefined });
      else if (isSignedOut(answer.code)) onSignedOut();
      else if (answer.code === 'not-found') setState({ ticket: undefined, isElsewhere: true, problem: undefined });
      else setState((before) => ({ ...before, problem: answer.message }));
    });
  }, [reference, onSignedOut]);

  useEffect(() => { void load(); }, [load, version]);
  return { ...state, load };
}
