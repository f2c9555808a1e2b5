import type { OpenQuestions } from '@pukar/grievances-core/contracts';
import { useCallback, useEffect, useState } from 'react';
import type { SettlingServer } from './settling-server.js';

/** What can be settled in a call; looked at again when the call goes on (`stage`), and when something was settled. */
export function useOpenQuestions(server: SettlingServer, callId: string, stage: string): { readonly open: OpenQuestions | null; readonly look: () => void } {
  const [open, setOpen] = useState<OpenQuestions | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void server.openQuestions(callId).then((answer) => { if (isCurrent && answer.ok) setOpen(answer.value); });
    return () => { isCurrent = false; };
  }, [server, callId, stage, turn]);
  return { open, look: useCallback(() => setTurn((before) => before + 1), []) };
}
