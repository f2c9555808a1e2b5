import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { useCallback, useEffect, useState } from 'react';
import { inboxServer, isSignedOut } from '../inbox-server.js';

const REFRESH_MS = 60_000;

interface Today {
  readonly found: { readonly serverTime: string; readonly tickets: readonly InboxRow[] } | undefined;
  readonly trouble: string | undefined;
  look(): void;
}

/** The tickets of the own office and, where there are any, of the offices below; asked again every minute. */
export function useToday(hasBelow: boolean, onSignedOut: () => void): Today {
  const [state, setState] = useState<Omit<Today, 'look'>>({ found: undefined, trouble: undefined });
  const look = useCallback(() => {
    void Promise.all([inboxServer.snapshot(undefined), ...(hasBelow ? [inboxServer.snapshot('below')] : [])]).then((answers) => {
      const refused = answers.find((answer) => !answer.ok);
      if (refused && !refused.ok) {
        if (isSignedOut(refused.code)) onSignedOut();
        else setState((before) => ({ ...before, trouble: refused.message }));
        return;
      }
      const found = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
      setState({ found: { serverTime: found[0]!.serverTime, tickets: found.flatMap(({ tickets }) => tickets) }, trouble: undefined });
    });
  }, [hasBelow, onSignedOut]);
  useEffect(() => {
    look();
    const timer = setInterval(look, REFRESH_MS);
    return () => clearInterval(timer);
  }, [look]);
  return { ...state, look };
}
