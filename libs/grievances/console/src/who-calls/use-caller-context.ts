import type { CallerContext } from '@pukar/citizens-core/contracts';
import type { Answer } from '@pukar/ui';
import { useEffect, useState } from 'react';
import type { ComplaintServer } from '../complaint-server.js';

export interface CallerOnScreen {
  readonly context: CallerContext | null;
  /** Why who calls cannot be shown, when it cannot. */
  readonly trouble: string | null;
  retry(): void;
}

/** Who calls: fetched when the call comes on screen, and again when the server is back if it was not known yet. */
export function useCallerContext(server: ComplaintServer, callId: string | null, isOnline: boolean): CallerOnScreen {
  const [last, setLast] = useState<{ callId: string; answer: Answer<CallerContext> } | null>(null);
  const [tries, setTries] = useState(0);
  const answer = last && last.callId === callId ? last.answer : null;
  const isKnown = answer?.ok === true;

  useEffect(() => {
    if (!callId || !isOnline || isKnown) return;
    let isOver = false;
    void server.callerContext(callId).then((given) => { if (!isOver) setLast({ callId, answer: given }); });
    return () => { isOver = true; };
  }, [server, callId, isOnline, isKnown, tries]);

  return {
    context: answer?.ok ? answer.value : null,
    trouble: answer && !answer.ok ? answer.message : null,
    retry: () => setTries((before) => before + 1),
  };
}
