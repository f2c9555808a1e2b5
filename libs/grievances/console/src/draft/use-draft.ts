import { useEffect, useSyncExternalStore } from 'react';
import type { ComplaintServer } from '../complaint-server.js';
import type { DraftSession } from './draft-session.js';
import type { DraftSessions } from './draft-sessions.js';
import type { DraftSync } from './draft-sync.js';

export interface DraftOnScreen {
  readonly state: DraftSync;
  readonly session: DraftSession;
}

/** The draft of the call on screen, opened as soon as there is a server. */
export function useDraft(sessions: DraftSessions, server: ComplaintServer, callId: string, isOnline: boolean): DraftOnScreen {
  const session = sessions.of(callId);
  useEffect(() => session.connection(isOnline), [session, isOnline]);
  useEffect(() => server.onDraftChanged((changed) => { if (changed === callId) session.changedElsewhere(); }), [server, session, callId]);
  const state = useSyncExternalStore((changed) => session.watch(changed), () => session.state);
  return { state, session };
}
