import type { OutgoingView } from '@pukar/calls-core/contracts';
import { useEffect, useState } from 'react';
import type { OutgoingServer } from './outgoing-server.js';

/** How the desk's call goes, where it is one of ours: fetched when it comes on screen, and whenever the server says that it changed. The last one stays, with what came of it. */
export function useOutgoing(server: OutgoingServer, callId: string | null, isOnline: boolean): { readonly view: OutgoingView | null; readonly forget: () => void } {
  const [watched, setWatched] = useState<string | null>(callId);
  const [view, setView] = useState<OutgoingView | null>(null);
  if (callId && callId !== watched) {
    setWatched(callId);
    setView(null);
  }

  useEffect(() => {
    if (!watched || !isOnline) return;
    let isOver = false;
    const fetch = () => void server.view(watched).then((answer) => { if (!isOver && answer.ok) setView(answer.value); });
    fetch();
    const stop = server.onChanged((changed) => { if (changed === watched) fetch(); });
    return () => { isOver = true; stop(); };
    // A call that left the desk is asked for once more: what came of it is what the agent wants to know.
  }, [server, watched, isOnline, callId]);

  return { view, forget: () => setView(null) };
}
