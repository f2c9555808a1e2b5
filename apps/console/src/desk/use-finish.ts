import type { Disposition } from '@pukar/acd-console';
import type { DraftSessions } from '@pukar/grievances-console';
import { useState } from 'react';
import { consoleText as text } from './console-messages.js';

interface FinishParts {
  readonly callId: string | null;
  readonly sessions: DraftSessions;
  readonly isRegistered: boolean;
  readonly disposition: Disposition;
  readonly finish: (disposition: Disposition, ready: boolean) => void;
  readonly onTrouble: (message: string) => void;
}

/** Ends the wrap-up once what was typed is saved. A complaint that was written and not registered is asked about once. */
export function useFinish({ callId, sessions, isRegistered, disposition, finish, onTrouble }: FinishParts): (ready: boolean) => Promise<void> {
  const [askedAbout, setAskedAbout] = useState<string | null>(null);
  return async (ready) => {
    // A call that was given away is not on the screen: there is nothing to save of it.
    if (callId === null) return finish(disposition, ready);
    const session = sessions.of(callId);
    if (!isRegistered && askedAbout !== callId && session.state.typed.statement.trim() !== '') {
      setAskedAbout(callId);
      return onTrouble(text.notRegisteredYet);
    }
    await session.whenSaved();
    finish(disposition, ready);
  };
}
